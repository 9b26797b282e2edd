import { setTimeout as pause } from 'node:timers/promises';
import { describeExit } from '#lib/cli/runCommand.ts';
import { type Backoff, makeBackoff } from '#lib/processes/backoff.ts';
import type { Child } from '#lib/processes/childProcess.ts';
import { exitCodeOf } from '#lib/processes/waitUntilReady.ts';

type Options = {
  /** Name of the process in messages, such as "The lake". */
  name: string;
  /** Starts the process and waits until it is ready. */
  start: () => Promise<Child>;
  /** Called each time the process is ready; must not reject. */
  onReady?: () => Promise<void>;
  /** Logs a line about a start or an exit. */
  say: (line: string) => void;
  backoff?: Backoff;
};

/** A process that is restarted whenever it exits. */
export type SupervisedProcess = {
  /** Error of the first start; `undefined` if the process became ready. */
  first: Promise<Error | undefined>;
  /** Why the process is not running; `undefined` if it is. */
  failure: () => Error | undefined;
  /** Restarts the process, if it is running. */
  restart: () => Promise<void>;
  /** Stops supervising the process, without stopping it. */
  release: () => void;
};

/** The lake's exit code for a damaged store, which a restart does not repair. */
const DAMAGED_EXIT_CODE = 3;
const DAMAGED_DELAY_MS = 30_000;

/** Keeps a process running, with a growing delay between starts that fail. */
export function keepRunning({
  name,
  start,
  onReady,
  say,
  backoff = makeBackoff(),
}: Options): SupervisedProcess {
  const released = new AbortController();
  const first = Promise.withResolvers<Error | undefined>();
  let failure: Error | undefined;
  /** The process, while it is ready. */
  let running: Child | undefined;
  let isRestarting = false;

  async function startOnce(): Promise<void> {
    const child = await start();
    running = child;
    if (failure) say(`${name} is running again`);
    failure = undefined;
    backoff.up();
    first.resolve(undefined);
    void onReady?.();
    const status = await child.ended;
    running = undefined;
    if (!isRestarting) throw new Error(describeExit(child, status));
    isRestarting = false;
  }

  async function run(): Promise<void> {
    while (!released.signal.aborted) {
      try {
        await startOnce();
      } catch (error) {
        if (released.signal.aborted) return;
        failure = error instanceof Error ? error : new Error(String(error));
        const delayMs = exitCodeOf(error) === DAMAGED_EXIT_CODE ? DAMAGED_DELAY_MS : backoff.down();
        say(`${failure.message}; restarting ${delayMs === 0 ? 'now' : `in ${delayMs / 1000} s`}`);
        first.resolve(failure);
        // Rejects on release, which ends the loop.
        await pause(delayMs, undefined, { signal: released.signal }).catch(() => {});
      }
    }
  }

  void run();
  return {
    first: first.promise,
    failure: () => failure,
    restart: async () => {
      isRestarting = running !== undefined;
      await running?.stop();
    },
    release: () => released.abort(),
  };
}
