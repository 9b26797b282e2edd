import { expect, test } from 'vitest';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { pathsOf, site } from './sampleLinkData.ts';
import { observedPaths, wrappedPaths } from './wrapPaths.ts';

const table = buildLinkTable(site);
const corpus = [
  ...wrappedPaths(pathsOf(site).filter((path) => path !== '/')),
  ...observedPaths.map(([address, path]) => ({ what: 'observed in an e-mail', address, path })),
];

test('the corpus has at least 300 paths', () => {
  expect(new Set(corpus.map(({ address }) => address)).size).toBeGreaterThanOrEqual(300);
});

test.each(corpus)('$what: $address redirects to $path', ({ address, path }) => {
  const [pathname = '', search = ''] = address.split(/(?=\?)/, 2);
  const resolution = resolve(table, pathname, search);
  expect(resolution).toMatchObject({ kind: 'redirect', to: path });
  expect(resolve(table, path)).toEqual({ kind: 'page', path });
});
