import { type Child, type ExitStatus, stopAll } from '#lib/processes/childProcess.ts';
import { failureReason } from '#lib/processes/waitUntilReady.ts';

const LOOK_MS = 500;

/**
 * Runs a command to its end, and sees to it that nothing it started outlives it: not after a failure (one line, exit
 * code 1), not after Ctrl-C or SIGTERM, not when npm itself is killed.
 *
 * @param command may return its exit code, by default 0
 * @param interrupted the exit code after Ctrl-C or SIGTERM
 */
export async function runCommand(
  command: () => Promise<number | undefined>,
  interrupted = 0,
): Promise<never> {
  let leaving = false;
  const leave = async (code: number): Promise<never> => {
    leaving = true;
    await stopAll();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!leaving) void leave(interrupted);
    });
  }
  // npm runs a script through a shell that does not pass SIGTERM on: when the shell is gone, so is whoever asked.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && !leaving) void leave(interrupted);
    }, LOOK_MS).unref();
  }
  try {
    return await leave((await command()) ?? 0);
  } catch (error) {
    // After Ctrl-C the children end, and whatever waited for them fails: that is no news.
    if (leaving) return await new Promise<never>(() => {});
    console.error(error instanceof Error ? error.message : error);
    return await leave(1);
  }
}

/**
 * Waits for as long as every child runs.
 *
 * @throws Error that names the first one to end, and its own reason if it gave one
 */
export async function waitForFirstExit(children: Child[]): Promise<never> {
  const first = await Promise.race(
    children.map((child) => child.ended.then((ending) => ({ child, ending }))),
  );
  throw new Error(describeExit(first.child, first.ending));
}

/** One line about a process that ended unexpectedly, with its own reason if it gave one. */
export function describeExit(child: Child, { code, signal }: ExitStatus): string {
  // Ended from outside, its last line is about something else.
  const reason = signal === null ? failureReason(child.tail()) : undefined;
  return `${child.name} ended unexpectedly (${signal ?? `exit code ${code}`})${reason ? `: ${reason}` : ''}`;
}
