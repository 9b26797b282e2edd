import { expect, test, vi } from 'vitest';
import { homeId } from '#lib/model.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';

const unused = { type: 'page', order: undefined } as const;
const node = (id: string, slug: string, hidden: boolean) => ({
  ...{ ...unused, id, slug, title: id, hidden, parentId: undefined },
});
const tree = vi.fn(() => buildSiteTree([]));
vi.mock('#lib/content/loadSiteTree.ts', () => ({ getSiteTree: async () => tree() }));
vi.mock('#lib/content/fetchContent.ts', () => ({ fetchContent: async () => [] }));

const { getPageSummaries } = await import('#lib/content/pageSummaries.ts');

const paths = async () => (await getPageSummaries()).map(({ path }) => path);

test('pages hidden from search engines are in no list for programs, the front page included', async () => {
  tree.mockReturnValue(
    buildSiteTree([node(homeId, 'home', false), node('a', 'a', false), node('b', 'b', true)]),
  );
  expect(await paths()).toEqual(['/', '/a']);
  tree.mockReturnValue(buildSiteTree([node(homeId, 'home', true), node('a', 'a', false)]));
  expect(await paths()).toEqual(['/a']);
});
