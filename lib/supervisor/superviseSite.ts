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
  /** Called after a build has taken over. */
  onServing: (build: Build) => Promise<void>;
  say: (line: string) => void;
};

/** The site, which is restarted whenever it exits, and replaced without downtime. */
export type SiteSupervisor = {
  /** Starts the first candidate that becomes ready. @returns that build, and the errors of those before it */
  start: () => Promise<{ build: Build; failures: Error[] }>;
  /** Starts a build and switches to it. @throws Error if it does not become ready; the running one is kept */
  replace: (build: Build) => Promise<void>;
  /** The build that is served. */
  serving: () => Build | undefined;
  /** Stops the site after its pending requests, and does not restart it. */
  stop: () => Promise<void>;
};

/** How long (ms) connections of a replaced site may stay open: longer than Node's keep-alive timeout (5 s). */
const RETIRE_MS = 8_000;
/** How long (ms) its pending responses may take after that. */
const FINISH_MS = 30_000;

type Running = { site: SiteProcess; build: Build };

/** Creates the supervisor; `start` starts the site. */
export function superviseSite({ port, start, candidates, onServing, say }: Options): SiteSupervisor {
  let running: Running | undefined;
  const released = new AbortController();
  const backoff = makeBackoff();
  /** Starts run one at a time. */
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => {});
    return next;
  };

  async function switchTo(build: Build): Promise<void> {
    const next = { build, site: await start(build) };
    const previous = running;
    running = next;
    port.serve(next.site.give);
    backoff.up();
    void watch(next);
    if (previous) void retire(previous.site);
    await onServing(build);
  }

  async function switchToFirst(preferred: Build[] = []): Promise<{ build: Build; failures: Error[] }> {
    const failures: Error[] = [];
    const builds = [...preferred, ...(await candidates())];
    for (const build of builds.filter(
      ({ id }, index) => builds.findIndex((candidate) => candidate.id === id) === index,
    )) {
      try {
        await switchTo(build);
        return { build, failures };
      } catch (error) {
        failures.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    throw failures[0] ?? new Error('There is no build to serve.');
  }

  async function watch(watched: Running): Promise<void> {
    const status = await watched.site.child.ended;
    if (running !== watched) return;
    running = undefined;
    port.serve(undefined);
    let reason = describeExit(watched.site.child, status);
    while (running === undefined && !released.signal.aborted) {
      const delayMs = backoff.down();
      say(`${reason}; restarting the site ${delayMs === 0 ? 'now' : `in ${delayMs / 1000} s`}`);
      await pause(delayMs, undefined, { signal: released.signal }).catch(() => {});
      if (released.signal.aborted) return;
      try {
        // This build has worked before; a newer one may be one that failed to start.
        await enqueue(async () => running ?? (await switchToFirst([watched.build])));
        say('The site is running again');
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
    start: () => enqueue(() => switchToFirst()),
    replace: (build) => enqueue(() => switchTo(build)),
    serving: () => running?.build,
    stop: async () => {
      released.abort();
      await running?.site.child.stop();
    },
  };
}
