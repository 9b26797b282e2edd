import { type Child, type ExitStatus, stopAll } from '#lib/processes/childProcess.ts';
import { failureReason } from '#lib/processes/waitUntilReady.ts';

const PARENT_CHECK_MS = 500;

/**
 * Runs a command and exits. No child process outlives it: not after a failure (one line, exit code 1), not after Ctrl-C or
 * SIGTERM, and not if npm itself is killed.
 *
 * @param command returns its exit code, by default 0
 * @param interrupted exit code after Ctrl-C or SIGTERM
 */
export async function runCommand(
  command: () => Promise<number | undefined>,
  interrupted = 0,
): Promise<never> {
  let isExiting = false;
  const exit = async (code: number): Promise<never> => {
    isExiting = true;
    await stopAll();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!isExiting) void exit(interrupted);
    });
  }
  // npm runs a script through a shell that does not forward SIGTERM: if the shell has exited, so should the command.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && !isExiting) void exit(interrupted);
    }, PARENT_CHECK_MS).unref();
  }
  try {
    return await exit((await command()) ?? 0);
  } catch (error) {
    // After Ctrl-C the children exit, so errors from waiting for them are expected.
    if (isExiting) return await new Promise<never>(() => {});
    console.error(error instanceof Error ? error.message : error);
    return await exit(1);
  }
}

/**
 * Waits until one of the child processes exits.
 *
 * @throws Error with the name of that child, and its own error message if it wrote one
 */
export async function waitForFirstExit(children: Child[]): Promise<never> {
  const first = await Promise.race(
    children.map((child) => child.ended.then((status) => ({ child, status }))),
  );
  throw new Error(describeExit(first.child, first.status));
}

/** Describes an unexpected exit in one line, with the child's own error message if it wrote one. */
export function describeExit(child: Child, { code, signal }: ExitStatus): string {
  // After a signal the last line of the child is unrelated.
  const reason = signal === null ? failureReason(child.tail()) : undefined;
  return `${child.name} ended unexpectedly (${signal ?? `exit code ${code}`})${reason ? `: ${reason}` : ''}`;
}
