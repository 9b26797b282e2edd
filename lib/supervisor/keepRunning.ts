import { setTimeout as pause } from 'node:timers/promises';
import { describeExit } from '#lib/cli/runCommand.ts';
import { type Backoff, makeBackoff } from '#lib/processes/backoff.ts';
import type { Child } from '#lib/processes/childProcess.ts';
import { exitCodeOf } from '#lib/processes/waitUntilReady.ts';

type Options = {
  /** Names the process in lines, such as "The lake". */
  name: string;
  /** Starts it and waits until it is ready. */
  start: () => Promise<Child>;
  /** Called each time it is ready; must not reject. */
  onReady?: () => Promise<void>;
  /** Writes a line about a start or an end. */
  say: (line: string) => void;
  backoff?: Backoff;
};

/** A process that is started again whenever it ends. */
export type SupervisedProcess = {
  /** The outcome of the first start: undefined when the process was ready. */
  first: Promise<Error | undefined>;
  /** Why it does not run; undefined when it does. */
  failure: () => Error | undefined;
  /** Ends the process and starts it anew. */
  restart: () => Promise<void>;
  /** Starts it no more. Does not end it. */
  release: () => void;
};

/** The lake's exit code for a damaged store, which no restart mends. */
const DAMAGED = 3;
const DAMAGED_MS = 30_000;

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
  let child: Child | undefined;
  let wanted = false;

  async function startOnce(): Promise<void> {
    child = await start();
    if (failure) say(`${name} runs again`);
    failure = undefined;
    backoff.up();
    first.resolve(undefined);
    void onReady?.();
    const ending = await child.ended;
    if (!wanted) throw new Error(describeExit(child, ending));
    wanted = false;
  }

  async function run(): Promise<void> {
    while (!released.signal.aborted) {
      try {
        await startOnce();
      } catch (error) {
        if (released.signal.aborted) return;
        failure = error instanceof Error ? error : new Error(String(error));
        const delayMs = exitCodeOf(error) === DAMAGED ? DAMAGED_MS : backoff.down();
        say(
          `${failure.message}; it is started again ${delayMs === 0 ? 'at once' : `in ${delayMs / 1000} s`}`,
        );
        first.resolve(failure);
        // Rejects when it is released, which ends the loop.
        await pause(delayMs, undefined, { signal: released.signal }).catch(() => {});
      }
    }
  }

  void run();
  return {
    first: first.promise,
    failure: () => failure,
    restart: async () => {
      wanted = child !== undefined && failure === undefined;
      if (wanted) await child?.stop();
    },
    release: () => released.abort(),
  };
}
