import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Build, buildStore } from '#lib/builds/buildStore.ts';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import type { SiteSupervisor } from '#lib/supervisor/superviseSite.ts';
import { watchBuilds } from '#lib/supervisor/watchBuilds.ts';

const values = { lakePort: 3400, projectId: 'embedded', dataset: 'production' };
let root: string;
let lines: string[];
let servedBuilds: string[];
let lakeUpdates: number;
let replaceError: Error | undefined;
let stop: () => Promise<void> | void;
let otherProcess: Child | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watch-'));
  [lines, servedBuilds, lakeUpdates, replaceError, otherProcess] = [[], [], 0, undefined, undefined];
  stop = await watchBuilds(options(root));
});

const options = (folder: string) => ({
  root: folder,
  values,
  site: {
    start: () => Promise.reject(new Error('it runs')),
    replace: async (build) => {
      if (replaceError) throw replaceError;
      servedBuilds.push(build.id);
    },
    serving: () => ({ id: 'site.old' }) as Build,
    stop: async () => {},
  } satisfies SiteSupervisor,
  onTakeOver: async () => {
    lakeUpdates++;
  },
  say: (line: string) => void lines.push(line),
  intervalMs: 50,
});

afterEach(async () => {
  await stop();
  await otherProcess?.stop();
  await rm(root, { recursive: true, force: true });
});

async function build(otherValues: Record<string, unknown> = {}, folder = root): Promise<string> {
  const builds = buildStore(folder, 'site');
  const buildInfo = { fingerprint: 'new', values: { ...values, ...otherValues } };
  return (await builds.finish(await builds.begin(), buildInfo)).id;
}
const expectLog = (pattern: RegExp) =>
  expect.poll(() => lines.join('\n'), { timeout: 10_000 }).toMatch(pattern);

/** Waits for the next check of the watcher. A second watcher, started later and so checking later, signals it. */
async function nextCheck(): Promise<void> {
  const signalFolder = await mkdtemp(join(tmpdir(), 'clock-'));
  const signalLines: string[] = [];
  const site = { ...options(signalFolder).site, replace: async () => {} };
  const stopClock = await watchBuilds({
    ...options(signalFolder),
    site,
    onTakeOver: async () => {},
    say: (line: string) => void signalLines.push(line),
  });
  await build({}, signalFolder);
  await expect.poll(() => signalLines.length, { timeout: 10_000 }).toBe(1);
  stopClock();
  await rm(signalFolder, { recursive: true });
}

test('a new build takes over once, and then the lake is updated', async () => {
  const id = await build();
  await expectLog(/has taken over/);
  const next = await build();
  await expect.poll(() => servedBuilds, { timeout: 10_000 }).toEqual([id, next]);
  await nextCheck();
  expect(servedBuilds).toEqual([id, next]);
  expect(lakeUpdates).toBe(2);
});

test('a build that fails to start is tried once, and the log line names the served build', async () => {
  replaceError = new Error('The site did not start: crashed');
  const id = await build();
  await expectLog(new RegExp(`${id} does not take over: .*crashed; site.old is still served`));
  replaceError = undefined;
  const next = await build();
  await expect.poll(() => servedBuilds, { timeout: 10_000 }).toEqual([next]);
  expect(lakeUpdates).toBe(1);
});

test('a build with another lake port or dataset is not served', async () => {
  await build({ lakePort: 3401, dataset: 'staging' });
  await expectLog(/not served: it was built for another lakePort, dataset/);
  expect(servedBuilds).toEqual([]);
});

test('a finished build does not take over while the build lock is held', async () => {
  // Another process holds the lock, under the name of one of our commands.
  await mkdir(join(root, 'lib/commands'), { recursive: true });
  await writeFile(join(root, 'lib/commands/hold.mjs'), 'setInterval(() => {}, 1000);');
  otherProcess = startChild({ name: 'build', args: ['lib/commands/hold.mjs'], cwd: root, env: process.env });
  await mkdir(join(root, '.next'), { recursive: true });
  await writeFile(join(root, '.next/build.pid'), String(otherProcess.pid));
  await build();
  await nextCheck();
  expect(lines).toEqual([]);
  await otherProcess.stop();
  await expectLog(/has taken over/);
});
