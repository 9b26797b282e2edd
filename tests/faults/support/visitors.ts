import { setTimeout as pause } from 'node:timers/promises';

/** What visitors were answered: milliseconds of each answer, and statuses of 500 or more. */
export type Visits = { times: number[]; failures: string[] };

/** Milliseconds between two visits. */
const gapMs = 50;

/** Lets a visitor ask for pages in turn until it is stopped. */
export function startVisitors(url: string, paths: readonly string[]): { stop: () => Promise<Visits> } {
  const visits: Visits = { times: [], failures: [] };
  let stopped = false;
  const visiting = (async () => {
    for (let n = 0; !stopped; n++) {
      const path = paths[n % paths.length];
      const began = performance.now();
      const response = await fetch(`${url}${path}`).catch((error: Error) => error);
      if (response instanceof Error) visits.failures.push(`${path}: ${response.message}`);
      else {
        await response.arrayBuffer();
        if (response.status >= 500) visits.failures.push(`${path}: ${response.status}`);
      }
      visits.times.push(performance.now() - began);
      await pause(gapMs);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await visiting;
      return visits;
    },
  };
}
