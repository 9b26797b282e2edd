const HEALTHY_MS = 60_000;
const FIRST_MS = 500;
const MAX_MS = 30_000;
/** Short, because visitors and editors wait for a process that was ready. One that never became ready needs a person. */
const MAX_AFTER_READY_MS = 500;

/** Counts consecutive failures of one process; a minute of being ready resets the count. */
export type Backoff = {
  /** Call when the process is ready. */
  up: () => void;
  /**
   * Call when the process exited or did not start.
   *
   * @returns the delay (ms) before the next start: 0 the first time, then 0.5 s, 1 s, 2 s … 30 s; at most 0.5 s if the
   * process was ready
   */
  down: () => number;
};

/** @param now clock in ms */
export function makeBackoff(now: () => number = () => performance.now()): Backoff {
  let failures = 0;
  let readySince: number | undefined;
  return {
    up: () => {
      readySince = now();
    },
    down: () => {
      if (readySince !== undefined && now() - readySince >= HEALTHY_MS) failures = 0;
      const maxMs = readySince === undefined ? MAX_MS : MAX_AFTER_READY_MS;
      readySince = undefined;
      const delayMs = failures === 0 ? 0 : FIRST_MS * 2 ** (failures - 1);
      failures++;
      return Math.min(delayMs, maxMs);
    },
  };
}
