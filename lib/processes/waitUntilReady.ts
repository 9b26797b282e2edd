import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './childProcess.ts';

const ASK_AGAIN_MS = 50;
const ANSWER_MS = 10_000;

/** A process that ended before it was ready. `code` is its exit code, null after a signal. */
export class ExitedEarly extends Error {
  readonly code: number | null;
  constructor(message: string, code: number | null) {
    super(message);
    this.name = 'EndedEarly';
    this.code = code;
  }
}

/** The exit code of a process that ended before it was ready, from the error or its causes. */
export function exitCodeOf(error: unknown): number | null | undefined {
  if (error instanceof ExitedEarly) return error.code;
  return error instanceof Error && error.cause !== undefined ? exitCodeOf(error.cause) : undefined;
}

/**
 * Waits until an address answers 200.
 *
 * @param deadlineMs how long to wait, in milliseconds
 * @throws ExitedEarly with the child's own reason when it ends first, or Error with the last answer when the time is up
 */
export async function waitUntilReady(child: Child, address: string, deadlineMs: number): Promise<void> {
  const before = Date.now() + deadlineMs;
  let ended = false;
  let last: unknown = 'no answer';
  void child.ended.then(() => {
    ended = true;
  });
  while (!ended && Date.now() < before) {
    try {
      const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
      await answer.body?.cancel();
      if (answer.status === 200) return;
      last = `status ${answer.status}`;
    } catch (error) {
      last = error;
    }
    await pause(ASK_AGAIN_MS);
  }
  if (ended) {
    const { code } = await child.ended;
    throw new ExitedEarly(failureReason(child.tail()) ?? `${child.name} ended without a word`, code);
  }
  throw new Error(
    `${child.name} did not answer 200 at ${address} within ${deadlineMs / 1000} s (${lastAnswer(last)})`,
    { cause: last },
  );
}

/** The one line of a failed process's output that says why, or undefined when it wrote nothing. */
export function failureReason(lines: string[]): string | undefined {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^Node\.js v\d/.test(line));
  return said.find((line) => /^([A-Z]\w*)?Error\b/.test(line)) ?? said.at(-1);
}

function lastAnswer(last: unknown): string {
  if (!(last instanceof Error)) return String(last);
  return last.cause instanceof Error ? `${last.message}: ${last.cause.message}` : last.message;
}
