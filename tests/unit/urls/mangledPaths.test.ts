import { expect, test } from 'vitest';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { createSuggester } from '#lib/urls/suggest.ts';
import { asAsked, type ExpectedResult, mangledPaths } from './mangledPaths.ts';
import { site } from './sampleLinkData.ts';

const table = buildLinkTable(site);
const suggest = createSuggester(site.pages);
const told = (kind: ExpectedResult['kind']) =>
  mangledPaths.flatMap(({ what, address, meant }) => (meant.kind === kind ? { what, address, meant } : []));

/** Where a visitor ends; without the query, which a page may need, unless the corpus names it. */
function endOf(resolution: Resolution, search: string, named: boolean): string {
  if (resolution.kind !== 'page' && resolution.kind !== 'redirect') return resolution.kind;
  const end = resolution.kind === 'page' ? resolution.path + search : resolution.to;
  return named ? end : (end.split('?', 1)[0] ?? '');
}

test('four hundred addresses have a page, a hundred have none', () => {
  expect(told('page').length).toBeGreaterThanOrEqual(400);
  expect(told('none').length).toBeGreaterThanOrEqual(100);
  expect(new Set(mangledPaths.map(({ address }) => address)).size).toBe(mangledPaths.length);
});

test.each(told('page'))('$what: $address', ({ address, meant }) => {
  const path = 'path' in meant ? meant.path : '';
  for (const { pathname, search } of asAsked(address)) {
    const resolution = resolve(table, pathname, search);
    expect(endOf(resolution, search, path.includes('?'))).toBe(path);
    // What it is led to stands there: no second hop.
    const to = new URL(path, 'https://www.vaeksthus.test');
    expect(resolve(table, to.pathname, to.search)).toEqual({ kind: 'page', path: to.pathname });
  }
});

test.each(told('none'))('$what: $address is no page', ({ address }) => {
  for (const { pathname, search } of asAsked(address)) {
    expect(resolve(table, pathname, search)).toEqual({ kind: 'unknown' });
  }
});

test.each(told('near'))('$what: $address is near a page', ({ address, meant }) => {
  for (const { pathname, search } of asAsked(address)) {
    expect(resolve(table, pathname, search)).toEqual({ kind: 'unknown' });
    expect(suggest(pathname).pages[0]).toMatchObject(meant.kind === 'near' ? { path: meant.path } : {});
  }
});

test('a letter that can not be read leads to a page only where no other page can be meant', () => {
  const pages = ['/maal', '/mael', '/roed'].map((path) => ({ id: path, path, title: path, type: 'page' }));
  const three = buildLinkTable({ ...site, pages });
  expect(resolve(three, '/m%EF%BF%BDl')).toEqual({ kind: 'unknown' });
  expect(resolve(three, '/r%EF%BF%BDd')).toEqual({ kind: 'redirect', to: '/roed', status: 308 });
});
