import { expect, test, vi } from 'vitest';
import { existingAnchors } from '#lib/content/headings/existingAnchors.ts';
import { withoutStaleFragments } from '#lib/content/headings/staleFragments.ts';
import { ContentUnavailable } from '#lib/content/parseResponse.ts';

vi.mock('#lib/content/headings/existingAnchors.ts', () => ({ existingAnchors: vi.fn() }));
const anchorsAre = vi.mocked(existingAnchors);

const link = (target: string, heading?: string) => ({
  ...{ _type: 'internalLink', _key: 'm', target, ...(heading && { heading }) },
});
const page = (...markDefs: object[]) => ({
  blocks: [{ items: [{ content: [{ markDefs }] }] }],
  revision: 'r',
});

test('a link to a heading that is gone leads to the page alone; the others lead where they led', async () => {
  anchorsAre.mockResolvedValueOnce(new Map([['a', new Set(['staar'])]]));
  const read = page(link('a', 'staar'), link('a', 'borte'), link('b', 'ukendt'), link('c'));
  expect(await withoutStaleFragments(Promise.resolve(read))).toEqual(
    page(link('a', 'staar'), link('a'), link('b'), link('c')),
  );
  expect(anchorsAre).toHaveBeenLastCalledWith(['a', 'b']);
});

test('a document without links to headings asks nothing', async () => {
  anchorsAre.mockClear();
  const read = page(link('a'));
  expect(await withoutStaleFragments(Promise.resolve(read))).toBe(read);
  expect(await withoutStaleFragments(Promise.resolve(null))).toBeNull();
  expect(anchorsAre).not.toHaveBeenCalled();
});

test('with the store away the links stay as they are', async () => {
  anchorsAre.mockRejectedValueOnce(new ContentUnavailable('away'));
  const read = page(link('a', 'staar'));
  expect(await withoutStaleFragments(Promise.resolve(read))).toBe(read);
});
