import { setTimeout as pause } from 'node:timers/promises';
import { fetchUrl } from '../../e2e/support/fetchUrl.ts';

/** Visitors who ask for one page after the other until they are told to stop. */
export type Visitors = {
  /** How many requests were answered with 200. */
  answered: () => number;
  /** Milliseconds that each answer took. */
  times: () => number[];
  /** What came instead of a 200, a line each. */
  failures: () => string[];
  stop: () => Promise<void>;
};

type Options = {
  /** The addresses one visitor asks for: called for each request with its number. */
  next: (count: number) => string;
  /** How many visitors. */
  visitors: number;
  /** Opens a connection for each request instead of keeping one. */
  reconnect?: boolean;
};

/** A visitor rests so long (ms) between two pages, so that the load is constant and a build gets its share. */
const REST_MS = 15;
const SHOWN = 20;

/** Lets visitors come until they are stopped. */
export function letVisitorsCome({ next, visitors, reconnect = false }: Options): Visitors {
  const failures: string[] = [];
  const times: number[] = [];
  let [count, answered, stopping] = [0, 0, false];
  const headers = reconnect ? { Connection: 'close' } : {};
  const visit = async () => {
    while (!stopping) {
      const address = next(count++);
      const began = performance.now();
      try {
        const { status } = await fetchUrl(address, { headers });
        if (status === 200) answered++;
        else failures.push(`${address}: ${status}`);
      } catch (error) {
        failures.push(`${address}: ${(error as NodeJS.ErrnoException).code ?? error}`);
      }
      times.push(performance.now() - began);
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
