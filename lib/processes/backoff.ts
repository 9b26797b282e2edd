const HEALTHY_MS = 60_000;
const FIRST_MS = 500;
const MOST_MS = 30_000;
/** A process that was ready comes back soon: visitors and editors wait for it. One that does not start needs a person. */
const MOST_AFTER_READY_MS = 500;

/** Counts the failures of one process in a row; a minute of health ends the row. */
export type Backoff = {
  /** The process is ready. */
  up: () => void;
  /**
   * It ended or did not start.
   *
   * @returns how long to wait (ms) before it is started again: 0 the first time, then 0.5 s, 1 s, 2 s … 30 s; at most 0.5 s
   * if it was ready
   */
  down: () => number;
};

/** @param now milliseconds */
export function makeBackoff(now: () => number = () => performance.now()): Backoff {
  let failures = 0;
  let readySince: number | undefined;
  return {
    up: () => {
      readySince = now();
    },
    down: () => {
      if (readySince !== undefined && now() - readySince >= HEALTHY_MS) failures = 0;
      const most = readySince === undefined ? MOST_MS : MOST_AFTER_READY_MS;
      readySince = undefined;
      const delayMs = failures === 0 ? 0 : FIRST_MS * 2 ** (failures - 1);
      failures++;
      return Math.min(delayMs, most);
    },
  };
}
