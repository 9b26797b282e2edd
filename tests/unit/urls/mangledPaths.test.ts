import { expect, test } from 'vitest';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { searchDocuments } from '../../content/searchDocuments.ts';
import { textSuggester } from '../search/suggesterOf.ts';
import { type ExpectedResult, mangledPaths, requestedUrls } from './mangledPaths.ts';
import { site } from './sampleLinkData.ts';

const table = buildLinkTable(site);
const suggest = textSuggester(await searchDocuments('da'));
const entriesOf = (kind: ExpectedResult['kind']) =>
  mangledPaths.flatMap(({ what, address, meant }) => (meant.kind === kind ? { what, address, meant } : []));

/** Returns the final URL of a resolution. Its query is removed, unless the corpus expects one. */
function endOf(resolution: Resolution, search: string, keepQuery: boolean): string {
  if (resolution.kind !== 'page' && resolution.kind !== 'redirect') return resolution.kind;
  const url = resolution.kind === 'page' ? resolution.path + search : resolution.to;
  return keepQuery ? url : (url.split('?', 1)[0] ?? '');
}

test('the corpus has at least 400 paths with a page, and 100 without', () => {
  expect(entriesOf('page').length).toBeGreaterThanOrEqual(400);
  expect(entriesOf('none').length).toBeGreaterThanOrEqual(100);
  expect(new Set(mangledPaths.map(({ address }) => address)).size).toBe(mangledPaths.length);
});

test.each(entriesOf('page'))('$what: $address', ({ address, meant }) => {
  const path = 'path' in meant ? meant.path : '';
  for (const { pathname, search } of requestedUrls(address)) {
    const resolution = resolve(table, pathname, search);
    expect(endOf(resolution, search, path.includes('?'))).toBe(path);
    // The target is a page, so there is no second hop.
    const to = new URL(path, 'https://www.vaeksthus.test');
    expect(resolve(table, to.pathname, to.search)).toEqual({ kind: 'page', path: to.pathname });
  }
});

test.each(entriesOf('none'))('$what: $address is not a page', ({ address }) => {
  for (const { pathname, search } of requestedUrls(address)) {
    expect(resolve(table, pathname, search)).toEqual({ kind: 'unknown' });
  }
});

test.each(entriesOf('near'))('$what: $address suggests a page', ({ address, meant }) => {
  for (const { pathname, search } of requestedUrls(address)) {
    expect(resolve(table, pathname, search)).toEqual({ kind: 'unknown' });
    expect(suggest(pathname).pages[0]).toMatchObject(meant.kind === 'near' ? { path: meant.path } : {});
  }
});

test('a path with an undecodable letter redirects only if it matches a single page', () => {
  const pages = ['/maal', '/mael', '/roed'].map((path) => ({ id: path, path, title: path, type: 'page' }));
  const three = buildLinkTable({ ...site, pages });
  expect(resolve(three, '/m%EF%BF%BDl')).toEqual({ kind: 'unknown' });
  expect(resolve(three, '/r%EF%BF%BDd')).toEqual({ kind: 'redirect', to: '/roed', status: 308 });
});
