import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './childProcess.ts';

const POLL_INTERVAL_MS = 50;
const RESPONSE_TIMEOUT_MS = 10_000;

/** A process exited before it was ready. `code` is its exit code, null after a signal. */
export class ExitedEarly extends Error {
  readonly code: number | null;
  constructor(message: string, code: number | null) {
    super(message);
    this.name = 'ExitedEarly';
    this.code = code;
  }
}

/** Finds the exit code of a process that exited before it was ready, in an error or its causes. */
export function exitCodeOf(error: unknown): number | null | undefined {
  if (error instanceof ExitedEarly) return error.code;
  return error instanceof Error && error.cause !== undefined ? exitCodeOf(error.cause) : undefined;
}

/**
 * Polls a URL until it answers 200.
 *
 * @throws ExitedEarly with the child's own error message if it exits first, or Error with the last response on timeout
 */
export async function waitUntilReady(child: Child, url: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let ended = false;
  let last: unknown = 'no response';
  void child.ended.then(() => {
    ended = true;
  });
  while (!ended && Date.now() < deadline) {
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (response.status === 200) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error;
    }
    await pause(POLL_INTERVAL_MS);
  }
  if (ended) {
    const { code } = await child.ended;
    throw new ExitedEarly(failureReason(child.tail()) ?? `${child.name} exited without any output`, code);
  }
  throw new Error(
    `${child.name} did not answer 200 at ${url} within ${timeoutMs / 1000} s (${describeResponse(last)})`,
    { cause: last },
  );
}

/** Finds the line of a failed process's output that names the error; `undefined` if there is no output. */
export function failureReason(lines: string[]): string | undefined {
  const candidates = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^Node\.js v\d/.test(line));
  return candidates.find((line) => /^([A-Z]\w*)?Error\b/.test(line)) ?? candidates.at(-1);
}

function describeResponse(last: unknown): string {
  if (!(last instanceof Error)) return String(last);
  return last.cause instanceof Error ? `${last.message}: ${last.cause.message}` : last.message;
}
