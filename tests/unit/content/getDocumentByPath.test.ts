import { expect, test, vi } from 'vitest';
import { documentTag } from '#lib/content/tags.ts';
import { type RoutedType, routedTypes } from '#lib/model.ts';

const mocks = vi.hoisted(() => ({ type: '', tags: [] as readonly string[] }));
vi.mock('#lib/content/fetchContent.ts', () => ({
  fetchContent: async ({ tags }: { tags: readonly string[] }) => {
    mocks.tags = tags;
    return {};
  },
}));
vi.mock('#lib/content/loadSiteTree.ts', () => ({
  getSiteTree: async () => ({ byPath: () => ({ id: 'the-id', type: mocks.type as RoutedType }) }),
}));

const { getDocumentByPath } = await import('#lib/content/getDocumentByPath.ts');

test.each(routedTypes)('the page of a %s is rendered again when its document changes', async (type) => {
  mocks.type = type;
  await getDocumentByPath('/path').catch(() => {});
  expect(mocks.tags).toContain(documentTag('the-id'));
});
