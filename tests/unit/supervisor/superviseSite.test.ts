import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Build } from '#lib/builds/buildStore.ts';
import { freePort } from '#lib/processes/ports.ts';
import { openPublicPort, type PublicPort } from '#lib/supervisor/publicPort.ts';
import { type SiteSupervisor, superviseSite } from '#lib/supervisor/superviseSite.ts';
import { get, smallBuild, smallSites } from './smallSite.ts';

let sites: Awaited<ReturnType<typeof smallSites>>;
let port: number;
let publicPort: PublicPort;
let supervisor: SiteSupervisor;
let lines: string[];
let served: string[];
let candidates: Build[];

beforeEach(async () => {
  sites = await smallSites();
  port = await freePort();
  publicPort = await openPublicPort(port);
  [lines, served, candidates] = [[], [], [smallBuild('one')]];
  supervisor = superviseSite({
    port: publicPort,
    start: sites.start,
    candidates: async () => candidates,
    onServing: async ({ id }) => void served.push(id),
    say: (line) => lines.push(line),
  });
});

afterEach(async () => {
  await publicPort.close();
  await supervisor.stop();
  await sites.remove();
});

test('a crashed site is restarted, and requests made meanwhile are answered', async () => {
  await supervisor.start();
  await expect(get(port, '/crash')).rejects.toThrow();
  expect((await get(port)).text).toBe('one');
  await expect
    .poll(() => lines)
    .toEqual([
      expect.stringMatching(/^The site ended unexpectedly \(exit code 9\).* now$/),
      'The site is running again',
    ]);
});

test('a new build replaces the served one', async () => {
  await supervisor.start();
  await supervisor.replace(smallBuild('two'));
  expect((await get(port)).text).toBe('two');
  expect(supervisor.serving()?.id).toBe('two');
  expect(served).toEqual(['one', 'two']);
});

test('the old build answers its pending requests after the new one has taken over', async () => {
  await supervisor.start();
  const slow = get(port, '/slow');
  await supervisor.replace(smallBuild('two'));
  expect((await get(port)).text).toBe('two');
  // The slow request may still be in transit, so `/go` is repeated until it has been answered.
  const [oldSite] = sites.started;
  let answered = false;
  void slow.then(() => {
    answered = true;
  });
  await expect
    .poll(async () => {
      await get(oldSite?.ownPort ?? 0, '/go');
      return answered;
    })
    .toBe(true);
  expect((await slow).text).toBe('slow one');
});

test('if a new build fails to start, the current one continues to serve', async () => {
  await supervisor.start();
  await expect(supervisor.replace(smallBuild('crashing'))).rejects.toThrow('crashed at its start');
  expect((await get(port)).text).toBe('one');
  expect(supervisor.serving()?.id).toBe('one');
});

test('at startup, a build that fails to start is skipped in favour of the last served one', async () => {
  candidates = [smallBuild('crashing'), smallBuild('one')];
  const { build, failures } = await supervisor.start();
  expect(build.id).toBe('one');
  expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('crashed at its start')]);
  expect((await get(port)).text).toBe('one');
});

test('after a crash the served build is restarted, not a newer one that failed to start', async () => {
  await supervisor.start();
  candidates = [smallBuild('crashing'), smallBuild('one')];
  await expect(get(port, '/crash')).rejects.toThrow();
  expect((await get(port)).text).toBe('one');
  expect(sites.tried).not.toContain('crashing');
});

test('if no build starts, the startup fails with the error of the first candidate', async () => {
  candidates = [smallBuild('crashing')];
  await expect(supervisor.start()).rejects.toThrow('crashed at its start');
});

test('a stopped site is not restarted', async () => {
  await supervisor.start();
  await supervisor.stop();
  expect(lines).toEqual([]);
});
