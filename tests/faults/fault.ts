/** One row of `RESULTS.md`: a measurement, and whether it meets its target. */
export type Measurement = { name: string; target: string; measured: string; passed: boolean };

/** Context of a fault test. */
export type FaultContext = {
  /** The project's folder. */
  root: string;
  /** An empty folder for the test, removed afterwards. */
  folder: string;
  /** Writes a line of progress. */
  progress: (line: string) => void;
};

/** A test that breaks a part of the running system on purpose, and measures the effect on visitors and editors. */
export type FaultTest = { name: string; run: (context: FaultContext) => Promise<Measurement[]> };
