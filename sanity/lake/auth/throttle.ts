/** Slows guessing: after three wrong passwords each further one doubles the wait, up to a minute. */
export interface Throttle {
  /** Milliseconds to wait before the next attempt is looked at; 0 when it may come now. */
  wait(): number;
  failed(): void;
  succeeded(): void;
}

const free = 3;
const longest = 60_000;

/** One password, one throttle: the lake is on loopback, where every caller has the same address. @param now milliseconds */
export function makeThrottle(now: () => number = Date.now): Throttle {
  let failures = 0;
  let openAt = 0;
  return {
    wait: () => Math.max(0, openAt - now()),
    failed() {
      failures += 1;
      if (failures >= free) openAt = now() + Math.min(longest, 1000 * 2 ** (failures - free));
    },
    succeeded() {
      failures = 0;
      openAt = 0;
    },
  };
}
