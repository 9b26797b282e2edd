import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSnapshot, saveSnapshot } from '#lib/linkIndex/snapshot.ts';
import { noLinks } from '#lib/urls/linkData.ts';

const page = (path: string) => ({ id: path, path, title: path, type: 'page' });
const pagesKept = async () => (await loadSnapshot()).pages.map(({ path }) => path);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vaeksthus-links-'));
  vi.stubEnv('NEXT_DIST_DIR', dir);
  // Nothing else is there to ask.
  vi.stubEnv('PORT', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true });
});

test('what was read last is what is kept, however close the readings', async () => {
  // The first takes longest to write.
  const many = Array.from({ length: 30_000 }, (_, index) => page(`/a${index}`));
  const readings = [many, [page('/b')], [page('/c')]];
  await Promise.all(readings.map((pages) => saveSnapshot({ ...noLinks, pages })));
  expect(await pagesKept()).toEqual(['/c']);
  expect(await readdir(join(dir, 'cache'))).toEqual(['links.json']);
});

test('before anything was kept, and when it can’t be read, nothing is known', async () => {
  expect(await loadSnapshot()).toEqual(noLinks);
  await saveSnapshot({ ...noLinks, pages: [page('/d')] });
  await writeFile(join(dir, 'cache/links.json'), '{"pages": [');
  expect(await loadSnapshot()).toEqual(noLinks);
});

test('what an earlier version kept lacks nothing that this one asks for', async () => {
  await saveSnapshot(noLinks);
  await writeFile(join(dir, 'cache/links.json'), JSON.stringify({ pages: [page('/g')] }));
  expect(await loadSnapshot()).toEqual({ ...noLinks, pages: [page('/g')] });
});

test('where nothing can be written, the site goes on', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubEnv('NEXT_DIST_DIR', '/dev/null');
  await saveSnapshot({ ...noLinks, pages: [page('/e')] });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
