import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSnapshot, saveSnapshot } from '#lib/linkIndex/snapshot.ts';
import { noLinks } from '#lib/urls/linkData.ts';

const page = (path: string) => ({ id: path, path, title: path, type: 'page' });
const savedPaths = async () => (await loadSnapshot()).pages.map(({ path }) => path);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vaeksthus-links-'));
  vi.stubEnv('NEXT_DIST_DIR', dir);
  // No other site answers on this port.
  vi.stubEnv('PORT', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true });
});

test('the last of several concurrent saves wins', async () => {
  // The first snapshot takes longest to write.
  const many = Array.from({ length: 30_000 }, (_, index) => page(`/a${index}`));
  const snapshots = [many, [page('/b')], [page('/c')]];
  await Promise.all(snapshots.map((pages) => saveSnapshot({ ...noLinks, pages })));
  expect(await savedPaths()).toEqual(['/c']);
  expect(await readdir(join(dir, 'cache'))).toEqual(['links.json']);
});

test('a missing or unreadable snapshot loads as empty', async () => {
  expect(await loadSnapshot()).toEqual(noLinks);
  await saveSnapshot({ ...noLinks, pages: [page('/d')] });
  await writeFile(join(dir, 'cache/links.json'), '{"pages": [');
  expect(await loadSnapshot()).toEqual(noLinks);
});

test('fields missing in a snapshot of an earlier version get their defaults', async () => {
  await saveSnapshot(noLinks);
  await writeFile(join(dir, 'cache/links.json'), JSON.stringify({ pages: [page('/g')] }));
  expect(await loadSnapshot()).toEqual({ ...noLinks, pages: [page('/g')] });
});

test('a snapshot that cannot be written is logged, and the site continues', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubEnv('NEXT_DIST_DIR', '/dev/null');
  await saveSnapshot({ ...noLinks, pages: [page('/e')] });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
