import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Build } from '#lib/builds/buildStore.ts';
import { freePort } from '#lib/processes/ports.ts';
import { openPublicPort, type PublicPort } from '#lib/supervisor/publicPort.ts';
import { type SiteSupervisor, superviseSite } from '#lib/supervisor/superviseSite.ts';
import { get, small, smallSites } from './smallSite.ts';

let sites: Awaited<ReturnType<typeof smallSites>>;
let port: number;
let open: PublicPort;
let keeper: SiteSupervisor;
let lines: string[];
let served: string[];
let candidates: Build[];

beforeEach(async () => {
  sites = await smallSites();
  port = await freePort();
  open = await openPublicPort(port);
  [lines, served, candidates] = [[], [], [small('one')]];
  keeper = superviseSite({
    port: open,
    start: sites.start,
    candidates: async () => candidates,
    onServing: async ({ id }) => void served.push(id),
    say: (line) => lines.push(line),
  });
});

afterEach(async () => {
  await open.close();
  await keeper.stop();
  await sites.remove();
});

test('a site that crashes is started again, and whoever came meanwhile is answered', async () => {
  await keeper.start();
  await expect(get(port, '/crash')).rejects.toThrow();
  expect((await get(port)).text).toBe('one');
  await expect
    .poll(() => lines)
    .toEqual([
      expect.stringMatching(/^The site ended unexpectedly \(exit code 9\).* now$/),
      'The site is running again',
    ]);
});

test('another build takes over', async () => {
  await keeper.start();
  await keeper.replace(small('two'));
  expect((await get(port)).text).toBe('two');
  expect(keeper.serving()?.id).toBe('two');
  expect(served).toEqual(['one', 'two']);
});

test('a request that the old build has is answered by it, after the new one has taken over', async () => {
  await keeper.start();
  const slow = get(port, '/slow');
  await keeper.replace(small('two'));
  expect((await get(port)).text).toBe('two');
  // The request may still be on its way: `/go` answers those that have arrived.
  const [old] = sites.started;
  let answered = false;
  void slow.then(() => {
    answered = true;
  });
  await expect
    .poll(async () => {
      await get(old?.ownPort ?? 0, '/go');
      return answered;
    })
    .toBe(true);
  expect((await slow).text).toBe('slow one');
});

test('a build that does not come up leaves the one that is served', async () => {
  await keeper.start();
  await expect(keeper.replace(small('crashing'))).rejects.toThrow('crashed at its start');
  expect((await get(port)).text).toBe('one');
  expect(keeper.serving()?.id).toBe('one');
});

test('at the start, a build that does not come up is passed over for the one that was served last', async () => {
  candidates = [small('crashing'), small('one')];
  const { build, failures } = await keeper.start();
  expect(build.id).toBe('one');
  expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('crashed at its start')]);
  expect((await get(port)).text).toBe('one');
});

test('after a crash the build that was served is started, not a newer one that did not come up', async () => {
  await keeper.start();
  candidates = [small('crashing'), small('one')];
  await expect(get(port, '/crash')).rejects.toThrow();
  expect((await get(port)).text).toBe('one');
  expect(sites.tried).not.toContain('crashing');
});

test('with no build that comes up the start fails with the reason of the best', async () => {
  candidates = [small('crashing')];
  await expect(keeper.start()).rejects.toThrow('crashed at its start');
});

test('a site that is stopped is not started again', async () => {
  await keeper.start();
  await keeper.stop();
  expect(lines).toEqual([]);
});
