/** One row of `RESULTS.md`: what was measured, and whether it meets its target. */
export type Measurement = { name: string; target: string; measured: string; passed: boolean };

/** What a fault test is given. */
export type FaultContext = {
  /** The project's folder. */
  root: string;
  /** An empty folder of its own, removed afterwards. */
  folder: string;
  /** Writes a line of progress. */
  progress: (line: string) => void;
};

/** A test that breaks a part of the running whole on purpose and measures what a visitor or editor would notice. */
export type FaultTest = { name: string; run: (context: FaultContext) => Promise<Measurement[]> };
