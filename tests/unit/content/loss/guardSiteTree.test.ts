import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { PageNode } from '#lib/urls/siteTree.ts';
import { serveLake } from '../../lake/serve.ts';
import { editorOf, testTokens } from '../../lake/startLake.ts';

// Transaction histories are read from a real lake.
const parent = 'page-00';
const pages = Array.from({ length: 20 }, (_, index) => `page-${String(index).padStart(2, '0')}`);
const document = (_id: string) => ({ _id, _type: 'page', title: _id, slug: { _type: 'slug', current: _id } });

/** A published page as the site reads it. The last ten pages are children of the first. */
const pageNode = (id: string): PageNode => ({
  id,
  type: 'page',
  title: id,
  slug: id,
  parentId: id >= 'page-10' ? parent : undefined,
  hidden: false,
  order: undefined,
});
const without = (missing: readonly string[]) => pages.filter((id) => !missing.includes(id)).map(pageNode);

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

/** Starts a lake with these documents, and loads the site's modules as a new process does. */
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
  const visibleIds = async (nodes: PageNode[]) =>
    (await guardSiteTree(nodes))
      .all()
      .map(({ id }) => id)
      .sort();
  return { visibleIds, contentDoubt, confirmRemoved: confirmRemovals };
}

const files = async () => (await readdir(join(dir, 'cache'))).sort();

test('the first response is trusted, and a few pages may disappear at any time', async () => {
  const { visibleIds, contentDoubt } = await start([]);
  expect(await visibleIds(without([]))).toEqual(pages);
  expect(await visibleIds(without(['page-05', 'page-06', 'page-07']))).toHaveLength(17);
  expect(contentDoubt()).toBeUndefined();
});

test('if many pages disappear without a webhook, they are kept, and the loss is logged once and reported', async () => {
  const { visibleIds, contentDoubt } = await start([]);
  await visibleIds(without([]));
  const missing = pages.slice(1, 7);
  expect(await visibleIds(without(missing))).toEqual(pages);
  expect(await visibleIds([...without(missing), pageNode('page-new')])).toEqual(
    [...pages, 'page-new'].sort(),
  );
  expect(contentDoubt()).toMatchObject({ missing: 6, sample: missing.map((id) => `/${id}`) });
  expect(Date.parse(contentDoubt()?.since ?? '')).not.toBeNaN();
  expect(errors).toEqual([expect.stringMatching(/^content: 6 of 20 pages are missing .*confirm-loss/)]);
  expect(await files()).toEqual(['content-doubt.json', 'known-pages.json']);
});

test('a missing page counts together with all pages below it', async () => {
  const { visibleIds } = await start([]);
  await visibleIds(without([]));
  expect(await visibleIds(without([parent]))).toEqual(pages);
});

test('a response that lacks more than half of the pages is rejected as foreign content', async () => {
  const { visibleIds, contentDoubt } = await start([]);
  await visibleIds(without([]));
  await expect(visibleIds([pageNode('page-01'), pageNode('page-new')])).rejects.toThrow(
    /not this site's content/,
  );
  await expect(visibleIds([])).rejects.toThrow(/20 of 20/);
  expect(contentDoubt()).toMatchObject({ missing: 20 });
});

test('when the pages are back, the content doubt is cleared', async () => {
  const { visibleIds, contentDoubt } = await start([]);
  await visibleIds(without([]));
  await visibleIds(without(pages.slice(1, 7)));
  expect(await visibleIds(without([]))).toEqual(pages);
  expect(contentDoubt()).toBeUndefined();
  expect(await files()).toEqual(['known-pages.json']);
});

test('when the pages are back after a restart, the doubt and its confirmation file are removed', async () => {
  const firstProcess = await start([]);
  await firstProcess.visibleIds(without([]));
  await firstProcess.visibleIds(without(pages.slice(1, 7)));
  await writeFile(join(dir, 'cache/confirmed-loss.json'), JSON.stringify(pages));
  const { visibleIds } = await restart();
  await visibleIds(without([]));
  expect(await files()).toEqual(['known-pages.json']);
});

test('the known pages survive a restart, so a loss is still detected', async () => {
  const firstProcess = await start([]);
  await firstProcess.visibleIds(without([]));
  const { visibleIds, contentDoubt } = await restart();
  expect(await visibleIds(without(pages.slice(1, 7)))).toEqual(pages);
  expect(contentDoubt()).toMatchObject({ missing: 6 });
});

test('pages whose deletion a webhook confirmed disappear immediately', async () => {
  const { visibleIds, contentDoubt, confirmRemoved } = await start([]);
  await visibleIds(without([]));
  const missing = pages.slice(1, 9);
  confirmRemoved(missing);
  expect(await visibleIds(without(missing))).toHaveLength(12);
  expect(contentDoubt()).toBeUndefined();
});

test('a confirmed deletion includes the pages below it, but no siblings', async () => {
  const { visibleIds, confirmRemoved } = await start([]);
  await visibleIds(without([]));
  confirmRemoved(['page-01']);
  expect(await visibleIds(without(pages.slice(1, 7)))).toEqual(pages.filter((id) => id !== 'page-01'));
  confirmRemoved([parent]);
  expect(await visibleIds(without([parent]))).toEqual(pages.slice(1, 10));
});

test('a page that was deleted and published again is protected again', async () => {
  const { visibleIds, confirmRemoved } = await start([]);
  const missing = pages.slice(1, 9);
  confirmRemoved(missing);
  await visibleIds(without([]));
  expect(await visibleIds(without(missing))).toEqual(pages);
});

test("pages that the store's history reports as deleted, unpublished or without a slug disappear immediately", async () => {
  const { visibleIds, contentDoubt } = await start(pages.map(document));
  await visibleIds(without([]));
  const [deleted, unpublished, withoutSlug] = [pages.slice(1, 6), pages.slice(10, 15), pages.slice(15)];
  const transaction = client.transaction();
  for (const id of deleted) transaction.delete(id);
  for (const id of unpublished) transaction.delete(id).create({ ...document(id), _id: `drafts.${id}` });
  for (const id of withoutSlug) transaction.patch(id, { unset: ['slug'] });
  await transaction.commit();
  const missing = [...deleted, ...unpublished, ...withoutSlug];
  expect(await visibleIds(without(missing))).toEqual(pages.filter((id) => !missing.includes(id)));
  expect(contentDoubt()).toBeUndefined();
});

test('a page that exists according to the history is kept, even if the response lacks it', async () => {
  const { visibleIds } = await start(pages.map(document));
  await visibleIds(without([]));
  expect(await visibleIds(without(pages.slice(1, 7)))).toEqual(pages);
});

test('a loss confirmed by an operator is applied at the next check, and the confirmation is deleted', async () => {
  const { visibleIds, contentDoubt } = await start([]);
  await visibleIds(without([]));
  const missing = pages.slice(1, 7);
  await visibleIds(without(missing));
  await writeFile(join(dir, 'cache/confirmed-loss.json'), JSON.stringify(missing));
  expect(await visibleIds(without(missing))).toHaveLength(14);
  expect(contentDoubt()).toBeUndefined();
  expect(await files()).toEqual(['known-pages.json']);
});

test('a move that removes many paths is not a loss', async () => {
  const { visibleIds, contentDoubt } = await start([]);
  await visibleIds(without([]));
  const circle = without([]).map((page) => (page.id === parent ? { ...page, parentId: 'page-10' } : page));
  expect(await visibleIds(circle)).toEqual(pages.slice(1, 10));
  expect(contentDoubt()).toBeUndefined();
});

test('the site continues if the known pages cannot be written or read', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { visibleIds } = await start([]);
  vi.stubEnv('NEXT_DIST_DIR', '/dev/null');
  expect(await visibleIds(without([]))).toEqual(pages);
  expect(await visibleIds(without(pages.slice(1, 7)))).toEqual(pages);
  vi.stubEnv('NEXT_DIST_DIR', dir);
  const restarted = await restart();
  await restarted.visibleIds(without([]));
  await writeFile(join(dir, 'cache/known-pages.json'), '[{"id":');
  expect(await (await restart()).visibleIds(without(pages.slice(1, 7)))).toHaveLength(14);
});

test('a visitor does not wait for a history that never arrives', async () => {
  const requests: IncomingMessage[] = [];
  const server = createServer((request) => void requests.push(request));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port));
  const { visibleIds } = await restart();
  await visibleIds(without([]));
  expect(await visibleIds(without(pages.slice(1, 7)))).toEqual(pages);
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.every(({ socket }) => !socket.destroyed)).toBe(true);
});
