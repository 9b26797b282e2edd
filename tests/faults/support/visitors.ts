import { setTimeout as pause } from 'node:timers/promises';
import { fetchUrl } from '../../e2e/support/fetchUrl.ts';

/** Visitors who request one page after the other until they are stopped. */
export type Visitors = {
  /** Number of requests that were answered with 200. */
  answered: () => number;
  /** Duration of each response in milliseconds. */
  times: () => number[];
  /** Responses other than 200, one line each. */
  failures: () => string[];
  stop: () => Promise<void>;
};

type Options = {
  /** Returns the address of a visitor's request, given the number of the request. */
  next: (count: number) => string;
  /** Number of visitors. */
  visitors: number;
  /** Opens a connection for each request instead of reusing one. */
  reconnect?: boolean;
};

/** A visitor pauses this long (ms) between two pages, so that the load is constant and a build gets its share. */
const REST_MS = 15;
const SHOWN = 20;

/** Starts visitors, who send requests until they are stopped. */
export function startVisitors({ next, visitors, reconnect = false }: Options): Visitors {
  const failures: string[] = [];
  const times: number[] = [];
  let [count, answered, stopping] = [0, 0, false];
  const headers = reconnect ? { Connection: 'close' } : {};
  const visit = async () => {
    while (!stopping) {
      const address = next(count++);
      const startedAt = performance.now();
      try {
        const { status } = await fetchUrl(address, { headers });
        if (status === 200) answered++;
        else failures.push(`${address}: ${status}`);
      } catch (error) {
        failures.push(`${address}: ${(error as NodeJS.ErrnoException).code ?? error}`);
      }
      times.push(performance.now() - startedAt);
      await pause(REST_MS);
    }
  };
  const all = Promise.all(Array.from({ length: visitors }, visit));
  return {
    answered: () => answered,
    times: () => times,
    failures: () => failures.slice(0, SHOWN),
    stop: async () => {
      stopping = true;
      await all;
    },
  };
}
