import { expect, test, vi } from 'vitest';
import { existingAnchors } from '#lib/content/headings/existingAnchors.ts';
import { withoutStaleFragments } from '#lib/content/headings/staleFragments.ts';
import { ContentUnavailable } from '#lib/content/parseResponse.ts';

vi.mock('#lib/content/headings/existingAnchors.ts', () => ({ existingAnchors: vi.fn() }));
const mockedAnchors = vi.mocked(existingAnchors);

const link = (target: string, heading?: string) => ({
  ...{ _type: 'internalLink', _key: 'm', target, ...(heading && { heading }) },
});
const page = (...markDefs: object[]) => ({
  blocks: [{ items: [{ content: [{ markDefs }] }] }],
  revision: 'r',
});

test('a link to a missing heading loses its fragment, and other links are unchanged', async () => {
  mockedAnchors.mockResolvedValueOnce(new Map([['a', new Set(['staar'])]]));
  const response = page(link('a', 'staar'), link('a', 'borte'), link('b', 'ukendt'), link('c'));
  expect(await withoutStaleFragments(Promise.resolve(response))).toEqual(
    page(link('a', 'staar'), link('a'), link('b'), link('c')),
  );
  expect(mockedAnchors).toHaveBeenLastCalledWith(['a', 'b']);
});

test('a document without links to headings causes no query', async () => {
  mockedAnchors.mockClear();
  const response = page(link('a'));
  expect(await withoutStaleFragments(Promise.resolve(response))).toBe(response);
  expect(await withoutStaleFragments(Promise.resolve(null))).toBeNull();
  expect(mockedAnchors).not.toHaveBeenCalled();
});

test('links are unchanged while the store is unavailable', async () => {
  mockedAnchors.mockRejectedValueOnce(new ContentUnavailable('away'));
  const response = page(link('a', 'staar'));
  expect(await withoutStaleFragments(Promise.resolve(response))).toBe(response);
});
