import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { PageNode } from '#lib/urls/siteTree.ts';
import { serveLake } from '../../lake/serve.ts';
import { editorOf, testTokens } from '../../lake/startLake.ts';

// The history that is asked is a real lake's.
const parent = 'page-00';
const pages = Array.from({ length: 20 }, (_, index) => `page-${String(index).padStart(2, '0')}`);
const document = (_id: string) => ({ _id, _type: 'page', title: _id, slug: { _type: 'slug', current: _id } });

/** As the site reads what is published; the last ten lie below the first. */
const entry = (id: string): PageNode => ({
  id,
  type: 'page',
  title: id,
  slug: id,
  parentId: id >= 'page-10' ? parent : undefined,
  changed: '2026-01-01',
  hidden: false,
  order: undefined,
});
const without = (gone: readonly string[]) => pages.filter((id) => !gone.includes(id)).map(entry);

let dir: string;
let errors: string[];
let client: ReturnType<typeof editorOf>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vaeksthus-loss-'));
  errors = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.stubEnv('NEXT_DIST_DIR', dir);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true });
});

/** Starts a lake with these documents, and the site's own part as a process that was just started has it. */
async function start(documents: object[]) {
  const { url } = await serveLake(documents);
  client = editorOf(url);
  vi.stubEnv('LAKE_PORT', new URL(url).port);
  return restart();
}

async function restart() {
  for (const name of ['known-pages', 'content-doubt', 'confirmed-removals']) {
    delete (globalThis as { [key: symbol]: unknown })[Symbol.for(`vaeksthus.${name}`)];
  }
  vi.resetModules();
  const { guardSiteTree } = await import('#lib/content/loss/guardSiteTree.ts');
  const { contentDoubt } = await import('#lib/content/loss/contentDoubt.ts');
  const { confirmRemovals } = await import('#lib/content/loss/confirmedRemovals.ts');
  const shown = async (given: PageNode[]) =>
    (await guardSiteTree(given))
      .all()
      .map(({ id }) => id)
      .sort();
  return { shown, contentDoubt, confirmRemoved: confirmRemovals };
}

const files = async () => (await readdir(join(dir, 'cache'))).sort();

test('what is known at first is what the store gives, and a page or two may go at any time', async () => {
  const { shown, contentDoubt } = await start([]);
  expect(await shown(without([]))).toEqual(pages);
  expect(await shown(without(['page-05', 'page-06', 'page-07']))).toHaveLength(17);
  expect(contentDoubt()).toBeUndefined();
});

test('many that go at once without a word stay; it is said once, and seen', async () => {
  const { shown, contentDoubt } = await start([]);
  await shown(without([]));
  const gone = pages.slice(1, 7);
  expect(await shown(without(gone))).toEqual(pages);
  expect(await shown([...without(gone), entry('page-new')])).toEqual([...pages, 'page-new'].sort());
  expect(contentDoubt()).toMatchObject({ missing: 6, sample: gone.map((id) => `/${id}`) });
  expect(Date.parse(contentDoubt()?.since ?? '')).not.toBeNaN();
  expect(errors).toEqual([expect.stringMatching(/^content: 6 of 20 pages are missing .*confirm-loss/)]);
  expect(await files()).toEqual(['content-doubt.json', 'known-pages.json']);
});

test('one page that goes counts with all that lie below it', async () => {
  const { shown } = await start([]);
  await shown(without([]));
  expect(await shown(without([parent]))).toEqual(pages);
});

test('where more than half goes it is not this site’s content, and nothing of the answer is used', async () => {
  const { shown, contentDoubt } = await start([]);
  await shown(without([]));
  await expect(shown([entry('page-01'), entry('page-new')])).rejects.toThrow(/not this site's content/);
  await expect(shown([])).rejects.toThrow(/20 of 20/);
  expect(contentDoubt()).toMatchObject({ missing: 20 });
});

test('with the pages back the doubt is over', async () => {
  const { shown, contentDoubt } = await start([]);
  await shown(without([]));
  await shown(without(pages.slice(1, 7)));
  expect(await shown(without([]))).toEqual(pages);
  expect(contentDoubt()).toBeUndefined();
  expect(await files()).toEqual(['known-pages.json']);
});

test('what is doubted is forgotten with the pages back after a restart, and nobody can confirm it later', async () => {
  const before = await start([]);
  await before.shown(without([]));
  await before.shown(without(pages.slice(1, 7)));
  await writeFile(join(dir, 'cache/confirmed-loss.json'), JSON.stringify(pages));
  const { shown } = await restart();
  await shown(without([]));
  expect(await files()).toEqual(['known-pages.json']);
});

test('the doubt holds over a restart', async () => {
  const before = await start([]);
  await before.shown(without([]));
  const { shown, contentDoubt } = await restart();
  expect(await shown(without(pages.slice(1, 7)))).toEqual(pages);
  expect(contentDoubt()).toMatchObject({ missing: 6 });
});

test('what notices say was deleted is gone at once', async () => {
  const { shown, contentDoubt, confirmRemoved } = await start([]);
  await shown(without([]));
  const gone = pages.slice(1, 9);
  confirmRemoved(gone);
  expect(await shown(without(gone))).toHaveLength(12);
  expect(contentDoubt()).toBeUndefined();
});

test('what notices say of one page says nothing of those beside it, but of those below it', async () => {
  const { shown, confirmRemoved } = await start([]);
  await shown(without([]));
  confirmRemoved(['page-01']);
  expect(await shown(without(pages.slice(1, 7)))).toEqual(pages.filter((id) => id !== 'page-01'));
  confirmRemoved([parent]);
  expect(await shown(without([parent]))).toEqual(pages.slice(1, 10));
});

test('what was deleted once and published again may get lost like any other', async () => {
  const { shown, confirmRemoved } = await start([]);
  const gone = pages.slice(1, 9);
  confirmRemoved(gone);
  await shown(without([]));
  expect(await shown(without(gone))).toEqual(pages);
});

test('what the history of the store says was deleted, unpublished or left without a slug is gone at once', async () => {
  const { shown, contentDoubt } = await start(pages.map(document));
  await shown(without([]));
  const [deleted, unpublished, bare] = [pages.slice(1, 6), pages.slice(10, 15), pages.slice(15)];
  const change = client.transaction();
  for (const id of deleted) change.delete(id);
  for (const id of unpublished) change.delete(id).create({ ...document(id), _id: `drafts.${id}` });
  for (const id of bare) change.patch(id, { unset: ['slug'] });
  await change.commit();
  const gone = [...deleted, ...unpublished, ...bare];
  expect(await shown(without(gone))).toEqual(pages.filter((id) => !gone.includes(id)));
  expect(contentDoubt()).toBeUndefined();
});

test('what the history says is there is not gone, though the answer lacks it', async () => {
  const { shown } = await start(pages.map(document));
  await shown(without([]));
  expect(await shown(without(pages.slice(1, 7)))).toEqual(pages);
});

test('what a person confirms is gone at the next look, and the confirmation is used up', async () => {
  const { shown, contentDoubt } = await start([]);
  await shown(without([]));
  const gone = pages.slice(1, 7);
  await shown(without(gone));
  await writeFile(join(dir, 'cache/confirmed-loss.json'), JSON.stringify(gone));
  expect(await shown(without(gone))).toHaveLength(14);
  expect(contentDoubt()).toBeUndefined();
  expect(await files()).toEqual(['known-pages.json']);
});

test('a move by an editor that takes many addresses away is no loss', async () => {
  const { shown, contentDoubt } = await start([]);
  await shown(without([]));
  const circle = without([]).map((page) => (page.id === parent ? { ...page, parentId: 'page-10' } : page));
  expect(await shown(circle)).toEqual(pages.slice(1, 10));
  expect(contentDoubt()).toBeUndefined();
});

test('where nothing can be written or what is there can’t be read, the site goes on', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { shown } = await start([]);
  vi.stubEnv('NEXT_DIST_DIR', '/dev/null');
  expect(await shown(without([]))).toEqual(pages);
  expect(await shown(without(pages.slice(1, 7)))).toEqual(pages);
  vi.stubEnv('NEXT_DIST_DIR', dir);
  const again = await restart();
  await again.shown(without([]));
  await writeFile(join(dir, 'cache/known-pages.json'), '[{"id":');
  expect(await (await restart()).shown(without(pages.slice(1, 7)))).toHaveLength(14);
});

test('a visitor does not wait for a history that does not come', async () => {
  const asked: IncomingMessage[] = [];
  const server = createServer((request) => void asked.push(request));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port));
  const { shown } = await restart();
  await shown(without([]));
  expect(await shown(without(pages.slice(1, 7)))).toEqual(pages);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every(({ socket }) => !socket.destroyed)).toBe(true);
});
