import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startChild } from '#lib/processes/childProcess.ts';
import { freePort } from '#lib/processes/ports.ts';

/** A child that leaves the listening to a grandchild: the port tells whether the grandchild lives. */
const CHILD = `
import { spawn } from 'node:child_process';
const listen = 'require("node:net").createServer().listen(Number(process.env.TEST_PORT), "127.0.0.1")';
spawn(process.execPath, ['-e', listen], { stdio: 'ignore' });
setInterval(() => {}, 1000);
`;

const module = new URL('../../../lib/processes/childProcess.ts', import.meta.url).href;

let folder: string;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-'));
  await writeFile(join(folder, 'child.mjs'), CHILD);
  port = await freePort();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Asks by connecting only: `isPortInUse` also listens for a moment, in which the grandchild could not. */
function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function becomes(answering: boolean): Promise<boolean> {
  const before = Date.now() + 10_000;
  while (Date.now() < before) {
    if ((await answers()) === answering) return true;
    await pause(20);
  }
  return false;
}

test('stopping a child ends what the child started', async () => {
  const env = { ...process.env, TEST_PORT: String(port) };
  const child = startChild({ name: 'child', args: ['child.mjs'], cwd: folder, env });
  expect(await becomes(true)).toBe(true);
  await child.stop();
  expect(await becomes(false)).toBe(true);
});

test('a child and what it started end when the parent is killed with SIGKILL', async () => {
  const parent = `
import { startChild } from ${JSON.stringify(module)};
startChild({ name: 'child', args: ['child.mjs'], cwd: process.cwd(), env: process.env });
setInterval(() => {}, 1000);
`;
  await writeFile(join(folder, 'parent.mjs'), parent);
  const env = { ...process.env, TEST_PORT: String(port) };
  const running = spawn(process.execPath, ['parent.mjs'], { cwd: folder, env, stdio: 'ignore' });
  onTestFinished(() => void running.kill('SIGKILL'));
  expect(await becomes(true)).toBe(true);
  running.kill('SIGKILL');
  expect(await becomes(false)).toBe(true);
});

test('a child that ends by itself says how, and keeps its last lines', async () => {
  await writeFile(
    join(folder, 'short.mjs'),
    "console.log('one'); console.error('two'); process.exitCode = 3;",
  );
  const child = startChild({ name: 'short', args: ['short.mjs'], cwd: folder, env: process.env });
  expect(await child.ended).toEqual({ code: 3, signal: null });
  expect(child.tail().sort()).toEqual(['one', 'two']);
});
