/** Slows password guessing per client: the third wrong password costs 1 s, and each further one doubles that up to 60 s. */
export interface Throttle {
  /** Returns the milliseconds until the client's next attempt is accepted; 0 if it is accepted now. */
  wait(client: string): number;
  failed(client: string): void;
  succeeded(client: string): void;
}

const firstDelayedFailure = 3;
const maxWaitMs = 60_000;
/** Longer than the longest wait for three guesses, so that waiting for it gains no guesses. */
const forgetAfterMs = 15 * 60_000;
/** About 1 MB. Above this number the client with the oldest failure is forgotten. */
const maxClients = 10_000;

/** @param now returns the current time in milliseconds */
export function makeThrottle(now: () => number = Date.now): Throttle {
  // Ordered by latest failure, oldest first.
  const clients = new Map<string, { failures: number; openAt: number }>();
  const recordOf = (client: string) => {
    const record = clients.get(client);
    return record && record.openAt + forgetAfterMs > now() ? record : { failures: 0, openAt: 0 };
  };
  return {
    wait: (client) => Math.max(0, recordOf(client).openAt - now()),
    failed(client) {
      const failures = recordOf(client).failures + 1;
      const waitMs =
        failures < firstDelayedFailure
          ? 0
          : Math.min(maxWaitMs, 1000 * 2 ** (failures - firstDelayedFailure));
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
