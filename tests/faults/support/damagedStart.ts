import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { testEnv } from '../../e2e/support/testSite.ts';

const AGAIN_MS = 100;
const START_MS = 300_000;

/** A running `npm start` with its output. */
export type Start = { child: Child; lines: string[]; ended: () => boolean };

/** Runs `npm start` with a store. */
export function startWith(root: string, env: Record<string, string>): Start {
  const lines: string[] = [];
  let over = false;
  const child = startChild({
    name: 'npm start',
    args: [join(root, 'tests/run/program.ts'), 'npm', 'start'],
    cwd: root,
    env: testEnv(env),
    onLine: (line) => lines.push(line),
  });
  void child.ended.then(() => {
    over = true;
  });
  return { child, lines, ended: () => over };
}

/**
 * Waits until a condition holds, or the start has ended.
 * @returns whether it holds
 */
export async function waitUntil(start: Start, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const before = Date.now() + START_MS;
  while (Date.now() < before) {
    if (await condition()) return true;
    if (start.ended()) return await condition();
    await pause(AGAIN_MS);
  }
  return false;
}

/** The status of an address; 0 without a response. */
export async function statusOf(address: string): Promise<number> {
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).catch(
    () => undefined,
  );
  await response?.body?.cancel();
  return response?.status ?? 0;
}
