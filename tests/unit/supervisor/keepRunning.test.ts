import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { ExitedEarly, failureReason } from '#lib/processes/waitUntilReady.ts';
import { keepRunning, type SupervisedProcess } from '#lib/supervisor/keepRunning.ts';

/** Prints "ready" and keeps running, or exits with the code in the file `code` if it is not 0. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
const code = Number(readFileSync('code', 'utf8'));
if (code) { console.error('lake: it is damaged'); process.exit(code); }
console.log('ready');
setInterval(() => {}, 1000);
`;

let folder: string;
let supervised: SupervisedProcess | undefined;
let children: Child[];
let lines: string[];
const setExitCode = (code: number) => writeFile(join(folder, 'code'), String(code));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  await writeFile(join(folder, 'script.mjs'), SCRIPT);
  await setExitCode(0);
  [children, lines] = [[], []];
});

afterEach(async () => {
  supervised?.release();
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
  const exitedEarly = child.ended.then(({ code }) => {
    throw new ExitedEarly(failureReason(child.tail()) ?? '', code);
  });
  exitedEarly.catch(() => {});
  await Promise.race([ready.promise, exitedEarly]);
  return child;
}

const superviseScript = () => {
  supervised = keepRunning({ name: 'The lake', start, say: (line) => lines.push(line) });
  return supervised;
};

test('a killed process is restarted, with one log line about its exit', async () => {
  expect(await superviseScript().first).toBe(undefined);
  for (const attempt of [1, 2]) {
    children.at(-1)?.handle.kill('SIGKILL');
    await expect.poll(() => children.length).toBe(attempt + 1);
    await expect.poll(() => lines.at(-1)).toBe('The lake is running again');
  }
  expect(lines.filter((line) => /SIGKILL/.test(line))).toEqual([
    'The lake ended unexpectedly (SIGKILL); restarting now',
    'The lake ended unexpectedly (SIGKILL); restarting in 0.5 s',
  ]);
});

test('a process that fails to start reports its error, and starts once the cause is fixed', async () => {
  await setExitCode(1);
  const lake = superviseScript();
  expect((await lake.first)?.message).toBe('lake: it is damaged');
  expect(lake.failure()?.message).toBe('lake: it is damaged');
  await setExitCode(0);
  await expect.poll(() => lake.failure()).toBe(undefined);
});

test('with a damaged store the restart is delayed', async () => {
  await setExitCode(3);
  await superviseScript().first;
  expect(lines).toEqual(['lake: it is damaged; restarting in 30 s']);
});

test('a requested restart is not logged as a failure', async () => {
  const lake = superviseScript();
  await lake.first;
  await lake.restart();
  await expect.poll(() => children.length).toBe(2);
  expect(lines).toEqual([]);
});

test('a restart during a start does nothing, and a later exit is still logged', async () => {
  const secondStart = Promise.withResolvers<void>();
  const startAtGate = async () => {
    if (children.length === 1) await secondStart.promise;
    return start();
  };
  const lake = keepRunning({ name: 'The lake', start: startAtGate, say: (line) => lines.push(line) });
  supervised = lake;
  await lake.first;
  children[0]?.handle.kill('SIGKILL');
  await expect.poll(() => lines).toEqual(['The lake ended unexpectedly (SIGKILL); restarting now']);
  await lake.restart();
  secondStart.resolve();
  await expect.poll(() => lines[1]).toBe('The lake is running again');
  children[1]?.handle.kill('SIGKILL');
  await expect.poll(() => String(lines[2])).toMatch(/^The lake ended unexpectedly/);
});

test('a released process is not restarted', async () => {
  const lake = superviseScript();
  await lake.first;
  lake.release();
  await children[0]?.stop();
  expect(children).toHaveLength(1);
  expect(lines).toEqual([]);
});
