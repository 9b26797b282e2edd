const HEALTHY_MS = 60_000;
const FIRST_MS = 500;
const MOST_MS = 30_000;

/** How long to wait (ms) before a process is started again: at once, then 0.5 s, 1 s, 2 s … 30 s. */
export const restartDelay = (failures: number): number =>
  failures === 0 ? 0 : Math.min(FIRST_MS * 2 ** (failures - 1), MOST_MS);

/** Counts the failures of one process in a row; a minute of health ends the row. */
export type Backoff = {
  /** The process is ready. */
  up: () => void;
  /** It ended or did not start. @returns the delay in ms */
  down: () => number;
};

/** @param now milliseconds */
export function makeBackoff(now: () => number = () => performance.now()): Backoff {
  let failures = 0;
  let upSince: number | undefined;
  return {
    up: () => {
      upSince = now();
    },
    down: () => {
      if (upSince !== undefined && now() - upSince >= HEALTHY_MS) failures = 0;
      upSince = undefined;
      return restartDelay(failures++);
    },
  };
}
