const HEALTHY_MS = 60_000;
const FIRST_MS = 500;
const MAX_MS = 30_000;

/** Delays the restarts of one process. */
export type Backoff = {
  /** Call when the process is ready. */
  up: () => void;
  /**
   * Call when the process exited or did not start.
   *
   * @returns the delay (ms) before the next start: 0 the first time and after a minute of being ready. Otherwise 0.5 s for a
   * process that was ready, because visitors and editors wait for it. For one that repeatedly fails to start, which needs a
   * person, 0.5 s, 1 s, 2 s … 30 s
   */
  down: () => number;
};

/** @param now clock in ms */
export function makeBackoff(now: () => number = () => performance.now()): Backoff {
  let exits = 0;
  /** Consecutive starts that failed, without the first. */
  let failedStarts = 0;
  let readySince: number | undefined;
  return {
    up: () => {
      readySince = now();
    },
    down: () => {
      if (readySince !== undefined && now() - readySince >= HEALTHY_MS) exits = 0;
      if (readySince !== undefined) failedStarts = 0;
      else if (exits > 0) failedStarts++;
      readySince = undefined;
      const delayMs = exits === 0 ? 0 : FIRST_MS * 2 ** Math.max(0, failedStarts - 1);
      exits++;
      return Math.min(delayMs, MAX_MS);
    },
  };
}
