import { setTimeout as pause } from 'node:timers/promises';
import type { Build } from '#lib/builds/buildStore.ts';
import { describeExit } from '#lib/cli/runCommand.ts';
import { makeBackoff } from '#lib/processes/backoff.ts';
import type { PublicPort } from './publicPort.ts';
import type { SiteProcess } from './startSite.ts';

type Options = {
  port: PublicPort;
  /** Starts a build and waits until its front page answers 200. */
  start: (build: Build) => Promise<SiteProcess>;
  /** The builds to try, best first. */
  candidates: () => Promise<Build[]>;
  /** Called when a build has taken over. */
  onServing: (build: Build) => Promise<void>;
  say: (line: string) => void;
};

/** The site, started again whenever it ends, and replaced without a moment in which nothing answers. */
export type SiteSupervisor = {
  /** Starts the first candidate that comes up. @returns it, and why those before it did not */
  start: () => Promise<{ build: Build; failures: Error[] }>;
  /** Starts a build and lets it take over. @throws Error when it does not come up; the running one then stays */
  replace: (build: Build) => Promise<void>;
  /** The build that is served. */
  serving: () => Build | undefined;
  /** Ends it, when all requests that it has are answered, and starts it no more. */
  stop: () => Promise<void>;
};

/** How long (ms) connections of a site that was replaced may stay open: longer than Node keeps an idle one (5 s). */
const RETIRE_MS = 8_000;
/** After that, how long its answers may take. */
const FINISH_MS = 30_000;

type Running = { site: SiteProcess; build: Build };

export function superviseSite({ port, start, candidates, onServing, say }: Options): SiteSupervisor {
  let running: Running | undefined;
  const released = new AbortController();
  const backoff = makeBackoff();
  /** Starts go one after the other. */
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = busy.then(work);
    busy = next.catch(() => {});
    return next;
  };

  async function take(build: Build): Promise<void> {
    const next = { build, site: await start(build) };
    const before = running;
    running = next;
    port.serve(next.site.give);
    backoff.up();
    void watch(next);
    if (before) void retire(before.site);
    await onServing(build);
  }

  async function takeFirst(before: Build[] = []): Promise<{ build: Build; failures: Error[] }> {
    const failures: Error[] = [];
    const all = [...before, ...(await candidates())];
    for (const build of all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at)) {
      try {
        await take(build);
        return { build, failures };
      } catch (error) {
        failures.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    throw failures[0] ?? new Error('There is no build to serve.');
  }

  async function watch(watched: Running): Promise<void> {
    const ending = await watched.site.child.ended;
    if (running !== watched) return;
    running = undefined;
    port.serve(undefined);
    let reason = describeExit(watched.site.child, ending);
    while (running === undefined && !released.signal.aborted) {
      const delayMs = backoff.down();
      say(`${reason}; the site is started again ${delayMs === 0 ? 'at once' : `in ${delayMs / 1000} s`}`);
      await pause(delayMs, undefined, { signal: released.signal }).catch(() => {});
      if (released.signal.aborted) return;
      try {
        // It came up before; a newer one may be one that did not.
        await inTurn(async () => running ?? (await takeFirst([watched.build])));
        say('The site runs again');
      } catch (error) {
        reason = (error as Error).message;
      }
    }
  }

  async function retire(site: SiteProcess): Promise<void> {
    site.retire();
    await pause(RETIRE_MS, undefined, { signal: released.signal, ref: false }).catch(() => {});
    await site.child.stop(FINISH_MS);
  }

  return {
    start: () => inTurn(() => takeFirst()),
    replace: (build) => inTurn(() => take(build)),
    serving: () => running?.build,
    stop: async () => {
      released.abort();
      await running?.site.child.stop();
    },
  };
}
