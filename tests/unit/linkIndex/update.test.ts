import { beforeEach, expect, test, vi } from 'vitest';
import type { ZodType } from 'zod';
import { noLinks } from '#lib/urls/linkData.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';

const node = (id: string, title = id): PageNode => ({
  ...{ id, type: 'page', title, slug: id, parentId: undefined, hidden: false, order: undefined },
});
let nodes = [node('a'), node('b')];
let former: unknown[] = [];
const asked: unknown[] = [];
vi.mock('#lib/content/loadSiteTree.ts', () => ({ getSiteTree: async () => buildSiteTree(nodes) }));
vi.mock('#lib/content/fetchContent.ts', () => ({
  fetchContent: async ({ params, schema }: { params: object; schema: ZodType }) => {
    asked.push(params);
    return schema.parse(former);
  },
}));
const { updateLinkData } = await import('#lib/linkIndex/load.ts');
const { publicPages } = await import('#lib/linkIndex/queries.ts');

const changed = (id: string, type = 'page', moved = false) => ({ id, type, moved });
const link = { code: 'x', target: 'b', heading: undefined, campaign: {}, expires: undefined };
const dataWith = (fields = {}) => ({ ...noLinks, pages: publicPages(buildSiteTree(nodes)), ...fields });

beforeEach(() => {
  [nodes, former] = [[node('a'), node('b')], []];
  asked.length = 0;
});

test('a change of texts leaves the link data, and only the changed document is asked for', async () => {
  const data = dataWith();
  expect(await updateLinkData(data, [changed('a'), changed('image', 'sanity.imageAsset')])).toBe(data);
  expect(asked).toEqual([{ ids: ['a'] }]);
});

test('another title is taken over without loading everything', async () => {
  const data = dataWith();
  nodes = [node('a', 'Ny titel'), node('b')];
  const updated = await updateLinkData(data, [changed('a')]);
  expect(updated?.pages.find(({ id }) => id === 'a')?.title).toBe('Ny titel');
});

test.each([
  ['a page that moved, came or went', changed('a', 'page', true)],
  ['a redirect', changed('r', 'redirect')],
  ['a short link', changed('s', 'shortLink')],
  ['the settings', changed('siteSettings', 'siteSettings')],
  ['a page that a short link leads to, whose heading may be gone', changed('b')],
])('%s: everything is loaded', async (_, change) => {
  expect(await updateLinkData(dataWith({ shortLinks: [link] }), [change])).toBe(undefined);
});

test('a former address that an editor enters or removes: everything is loaded', async () => {
  former = [{ _id: 'a', formerAddresses: ['/gammel'] }];
  expect(await updateLinkData(dataWith(), [changed('a')])).toBe(undefined);
  const data = dataWith({ former: [{ id: 'a', path: '/gammel' }] });
  expect(await updateLinkData(data, [changed('a')])).toBe(data);
  former = [];
  expect(await updateLinkData(data, [changed('a')])).toBe(undefined);
});
