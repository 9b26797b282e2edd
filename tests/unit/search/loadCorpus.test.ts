import { expect, test, vi } from 'vitest';
import type { ZodType } from 'zod';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';

const nodes = Array.from({ length: 250 }, (_, n): PageNode => {
  const id = `page-${n}`;
  return {
    ...{ id, type: 'page', title: id, slug: id, parentId: undefined },
    ...{ hidden: false, order: undefined },
  };
});
const requests: string[][] = [];
vi.mock('#lib/content/loadSiteTree.ts', () => ({ getSiteTree: async () => buildSiteTree(nodes) }));
vi.mock('#lib/content/fetchContent.ts', () => ({
  fetchContent: async ({ params: { ids }, schema }: { params: { ids: string[] }; schema: ZodType }) => {
    requests.push(ids);
    return schema.parse(ids.filter((id) => id !== 'page-99').map((_id) => ({ _id, title: _id })));
  },
}));
const { loadCorpus } = await import('#lib/search/corpus.ts');

test('all pages are loaded, a part of them at a time; one that is gone meanwhile does not end the loading', async () => {
  const pages = await loadCorpus();
  expect(Math.max(...requests.map(({ length }) => length))).toBeLessThanOrEqual(100);
  const found = pages.map(({ id }) => id).filter((id) => id !== 'homePage');
  expect(new Set(found)).toEqual(new Set(nodes.map(({ id }) => id).filter((id) => id !== 'page-99')));
});
