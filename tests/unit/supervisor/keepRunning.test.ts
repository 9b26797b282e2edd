import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { ExitedEarly, failureReason } from '#lib/processes/waitUntilReady.ts';
import { keepRunning, type SupervisedProcess } from '#lib/supervisor/keepRunning.ts';

/** Says that it is ready and runs on, or ends with a reason while the file says so. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
const code = Number(readFileSync('code', 'utf8'));
if (code) { console.error('lake: it is damaged'); process.exit(code); }
console.log('ready');
setInterval(() => {}, 1000);
`;

let folder: string;
let kept: SupervisedProcess | undefined;
let children: Child[];
let lines: string[];
const fails = (code: number) => writeFile(join(folder, 'code'), String(code));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  await writeFile(join(folder, 'script.mjs'), SCRIPT);
  await fails(0);
  [children, lines] = [[], []];
});

afterEach(async () => {
  kept?.release();
  for (const child of children) await child.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Child> {
  const ready = Promise.withResolvers<void>();
  const child = startChild({
    name: 'The lake',
    args: ['script.mjs'],
    cwd: folder,
    env: process.env,
    onLine: (line) => line === 'ready' && ready.resolve(),
  });
  children.push(child);
  const early = child.ended.then(({ code }) => {
    throw new ExitedEarly(failureReason(child.tail()) ?? '', code);
  });
  early.catch(() => {});
  await Promise.race([ready.promise, early]);
  return child;
}

const keep = () => {
  kept = keepRunning({ name: 'The lake', start, say: (line) => lines.push(line) });
  return kept;
};

test('a process that is killed is started again, with one line about its end', async () => {
  expect(await keep().first).toBe(undefined);
  for (const kill of [1, 2]) {
    children.at(-1)?.handle.kill('SIGKILL');
    await expect.poll(() => children.length).toBe(kill + 1);
    await expect.poll(() => lines.at(-1)).toBe('The lake is running again');
  }
  expect(lines.filter((line) => /SIGKILL/.test(line))).toEqual([
    'The lake ended unexpectedly (SIGKILL); restarting now',
    'The lake ended unexpectedly (SIGKILL); restarting in 0.5 s',
  ]);
});

test('a process that does not start gives its own reason, and comes up when that is mended', async () => {
  await fails(1);
  const lake = keep();
  expect((await lake.first)?.message).toBe('lake: it is damaged');
  expect(lake.failure()?.message).toBe('lake: it is damaged');
  await fails(0);
  await expect.poll(() => lake.failure()).toBe(undefined);
});

test('a damaged store is tried again slowly', async () => {
  await fails(3);
  await keep().first;
  expect(lines).toEqual(['lake: it is damaged; restarting in 30 s']);
});

test('a restart that is wanted is no failure', async () => {
  const lake = keep();
  await lake.first;
  await lake.restart();
  await expect.poll(() => children.length).toBe(2);
  expect(lines).toEqual([]);
});

test('a process that was released ends for good', async () => {
  const lake = keep();
  await lake.first;
  lake.release();
  await children[0]?.stop();
  expect(children).toHaveLength(1);
  expect(lines).toEqual([]);
});
