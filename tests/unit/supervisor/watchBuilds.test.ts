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
let taken: string[];
let updated: number;
let failing: Error | undefined;
let stop: () => Promise<void> | void;
let other: Child | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watch-'));
  [lines, taken, updated, failing, other] = [[], [], 0, undefined, undefined];
  stop = await watchBuilds(options(root));
});

const options = (folder: string) => ({
  root: folder,
  values,
  site: {
    start: () => Promise.reject(new Error('it runs')),
    replace: async (build) => {
      if (failing) throw failing;
      taken.push(build.id);
    },
    serving: () => ({ id: 'site.old' }) as Build,
    stop: async () => {},
  } satisfies SiteSupervisor,
  onTakeOver: async () => {
    updated++;
  },
  say: (line: string) => void lines.push(line),
});

afterEach(async () => {
  await stop();
  await other?.stop();
  await rm(root, { recursive: true, force: true });
});

async function build(more: Record<string, unknown> = {}, folder = root): Promise<string> {
  const all = buildStore(folder, 'site');
  const made = { fingerprint: 'new', values: { ...values, ...more } };
  return (await all.finish(await all.begin(), made)).id;
}
const said = (pattern: RegExp) => expect.poll(() => lines.join('\n'), { timeout: 10_000 }).toMatch(pattern);

/** Until the watcher has looked again: another one, which looks after it each time, says so. */
async function anotherLook(): Promise<void> {
  const clock = await mkdtemp(join(tmpdir(), 'clock-'));
  const seen: string[] = [];
  const site = { ...options(clock).site, replace: async () => {} };
  const stopClock = await watchBuilds({
    ...options(clock),
    site,
    onTakeOver: async () => {},
    say: (line: string) => void seen.push(line),
  });
  await build({}, clock);
  await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(1);
  stopClock();
  await rm(clock, { recursive: true });
}

test('a new build takes over, once, and then the lake may be updated', async () => {
  const id = await build();
  await said(/has taken over/);
  const next = await build();
  await expect.poll(() => taken, { timeout: 10_000 }).toEqual([id, next]);
  await anotherLook();
  expect(taken).toEqual([id, next]);
  expect(updated).toBe(2);
});

test('a build that does not come up is tried once, with a line that names what is served', async () => {
  failing = new Error('The site did not start: crashed');
  const id = await build();
  await said(new RegExp(`${id} does not take over: .*crashed; site.old is still served`));
  failing = undefined;
  const next = await build();
  await expect.poll(() => taken, { timeout: 10_000 }).toEqual([next]);
  expect(updated).toBe(1);
});

test('a build for another lake or project is not served', async () => {
  await build({ lakePort: 3401, dataset: 'staging' });
  await said(/not served: it was built for another lakePort, dataset/);
  expect(taken).toEqual([]);
});

test('while a build is still made, what is finished of it waits', async () => {
  // Another process that holds the lock, by the name of a command of ours.
  await mkdir(join(root, 'lib/commands'), { recursive: true });
  await writeFile(join(root, 'lib/commands/hold.mjs'), 'setInterval(() => {}, 1000);');
  other = startChild({ name: 'build', args: ['lib/commands/hold.mjs'], cwd: root, env: process.env });
  await mkdir(join(root, '.next'), { recursive: true });
  await writeFile(join(root, '.next/build.pid'), String(other.pid));
  await build();
  await anotherLook();
  expect(lines).toEqual([]);
  await other.stop();
  await said(/has taken over/);
});
