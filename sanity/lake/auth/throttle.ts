/** Slows guessing, for each client by itself: after three wrong passwords each further one doubles the wait, up to a minute. */
export interface Throttle {
  /** Milliseconds to wait before the client's next attempt is looked at; 0 when it may come now. */
  wait(client: string): number;
  failed(client: string): void;
  succeeded(client: string): void;
}

const free = 3;
const longestMs = 60_000;
/** Longer than the longest wait for three guesses, so that nobody gains by waiting for it. */
const forgottenAfterMs = 15 * 60_000;
/** About 1 MB. Beyond it the client that has failed least recently is forgotten. */
const maxClients = 10_000;

/** @param now milliseconds */
export function makeThrottle(now: () => number = Date.now): Throttle {
  // The client that failed least recently first.
  const clients = new Map<string, { failures: number; openAt: number }>();
  const recordOf = (client: string) => {
    const record = clients.get(client);
    return record && record.openAt + forgottenAfterMs > now() ? record : { failures: 0, openAt: 0 };
  };
  return {
    wait: (client) => Math.max(0, recordOf(client).openAt - now()),
    failed(client) {
      const failures = recordOf(client).failures + 1;
      const waitMs = failures < free ? 0 : Math.min(longestMs, 1000 * 2 ** (failures - free));
      clients.delete(client);
      clients.set(client, { failures, openAt: now() + waitMs });
      for (const [oldest] of clients) {
        if (clients.size <= maxClients) break;
        clients.delete(oldest);
      }
    },
    succeeded: (client) => void clients.delete(client),
  };
}
