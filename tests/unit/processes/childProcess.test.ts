import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startChild } from '#lib/processes/childProcess.ts';
import { freePort } from '#lib/processes/ports.ts';

/** A child whose grandchild listens on the port, so the port shows whether the grandchild is alive. */
const CHILD = `
import { spawn } from 'node:child_process';
const listen = 'require("node:net").createServer().listen(Number(process.env.TEST_PORT), "127.0.0.1")';
spawn(process.execPath, ['-e', listen], { stdio: 'ignore' });
setInterval(() => {}, 1000);
`;

/** The child's last line: everything before it is in effect. */
const WRITE_PID = "import { writeFileSync } from 'node:fs'; writeFileSync('pid', String(process.pid));";

const module = new URL('../../../lib/processes/childProcess.ts', import.meta.url).href;

let folder: string;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-'));
  await writeFile(join(folder, 'child.mjs'), CHILD);
  port = await freePort();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const childPid = async () => Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => 0));

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Only connects: `isPortInUse` also listens on the port briefly, which would block the grandchild. */
function isAnswering(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function waitFor(answering: boolean): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    if ((await isAnswering()) === answering) return true;
    await pause(20);
  }
  return false;
}

test('stopping a child also stops its grandchildren', async () => {
  const env = { ...process.env, TEST_PORT: String(port) };
  const child = startChild({ name: 'child', args: ['child.mjs'], cwd: folder, env });
  expect(await waitFor(true)).toBe(true);
  await child.stop();
  expect(await waitFor(false)).toBe(true);
});

for (const [behaviour, firstLine] of [
  ['', ''],
  [' that does not react to SIGTERM', "process.on('SIGTERM', () => {});"],
]) {
  test(`a child${behaviour} and its grandchildren stop when the parent is killed with SIGKILL`, async () => {
    const parent = `
import { startChild } from ${JSON.stringify(module)};
startChild({ name: 'child', args: ['child.mjs'], cwd: process.cwd(), env: process.env, graceMs: 300 });
setInterval(() => {}, 1000);
`;
    await writeFile(join(folder, 'parent.mjs'), parent);
    await writeFile(join(folder, 'child.mjs'), CHILD + firstLine + WRITE_PID);
    const env = { ...process.env, TEST_PORT: String(port) };
    const running = spawn(process.execPath, ['parent.mjs'], { cwd: folder, env, stdio: 'ignore' });
    onTestFinished(() => void running.kill('SIGKILL'));
    expect(await waitFor(true)).toBe(true);
    await expect.poll(childPid).toBeGreaterThan(0);
    const pid = await childPid();
    running.kill('SIGKILL');
    expect(await waitFor(false)).toBe(true);
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });
}

test('a child that exits reports its exit code and its last lines of output', async () => {
  await writeFile(
    join(folder, 'short.mjs'),
    "console.log('one'); console.error('two'); process.exitCode = 3;",
  );
  const child = startChild({ name: 'short', args: ['short.mjs'], cwd: folder, env: process.env });
  expect(await child.ended).toEqual({ code: 3, signal: null });
  expect(child.tail().sort()).toEqual(['one', 'two']);
});
