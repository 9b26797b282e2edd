import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLinkTable } from '#lib/links/linkTable.ts';
import { resolve } from '#lib/links/resolve.ts';
import { suggestFrom } from '#lib/links/suggest.ts';
import { mangled } from './mangled.ts';
import { pathsOf, site } from './site.ts';

const table = buildLinkTable({
  ...site,
  hosts: ['www.kl.dk'],
  redirects: [
    { from: '/gammel', target: 'page/formaal', address: undefined, permanent: true },
    { from: '/ude', target: undefined, address: 'https://www.kl.dk/ledelse?a=1#b', permanent: false },
  ],
});
const paths = new Set(pathsOf(site));
const runs = 25_000;

const mishaps = mangled(pathsOf(site).filter((path) => path !== '/')).map(({ address }) => address);
const junk = fc.constantFrom(
  ...[
    '%',
    '%C3',
    '%00',
    '%2F',
    '%5C',
    '\\',
    '//',
    '..',
    '%2e%2e',
    '.aspx',
    '?',
    '%3F',
    '#',
    '&',
    '=',
    ';',
    ')',
  ],
  ...[
    '%E2%80%8B',
    '%C2%AD',
    '%0A',
    ' ',
    '»',
    'å',
    '%E5',
    'a\u030a',
    '@',
    ':',
    'https:',
    'javascript:',
    '//evil.example',
  ],
);
/** Addresses of every kind: ours with mishaps on top of mishaps, and mere noise. */
const addresses = fc.oneof(
  fc
    .tuple(fc.constantFrom(...mishaps), fc.array(junk, { maxLength: 3 }))
    .map(([address, more]) => address + more.join('')),
  fc
    .tuple(fc.array(junk, { maxLength: 3 }), fc.constantFrom(...paths))
    .map(([more, path]) => `/${more.join('')}${path}`),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `/${text}`),
  fc
    .array(
      fc.oneof(junk, fc.constantFrom('formaal', 'strategi', 'ok21', 'n', 'studio', 'soeg', 'gammel', 'ude')),
      { maxLength: 8 },
    )
    .map((parts) => `/${parts.join('/')}`),
);
const searches = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `?${text}`),
  fc.constantFrom('?utm_source=a', '?q=b&fbclid=c', '?%0D%0ASet-Cookie:a=b', '?//evil.example'),
);

for (const batch of [1, 2, 3, 4]) {
  test(`25,000 addresses lead to a page in one hop or nowhere, on this site or a host of the list (${batch})`, () => {
    fc.assert(
      fc.property(addresses, searches, (pathname, search) => {
        const resolution = resolve(table, pathname, search);
        if (resolution.kind !== 'redirect')
          return (
            resolution.kind !== 'page' ||
            paths.has(pathname) ||
            pathname === '/soeg' ||
            pathname === '/studio'
          );
        const to = new URL(resolution.to, 'https://site.invalid');
        expect(resolution.to).toMatch(/^[!-~]+$/);
        if (to.origin === 'https://www.kl.dk') return true;
        expect(to.origin).toBe('https://site.invalid');
        // No chain: what it leads to is a page as it stands there, whatever the query.
        expect(resolve(table, to.pathname, to.search)).toEqual({ kind: 'page', path: to.pathname });
        return true;
      }),
      { numRuns: runs, seed: batch },
    );
  });
}

test('a canonical address is a fixed point, with any query', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths, '/soeg'), searches, (path, search) => {
      expect(resolve(table, path, search)).toEqual({ kind: 'page', path });
    }),
  );
});

test('suggestions are pages of ours, whatever was asked for', () => {
  const suggest = suggestFrom(site.pages);
  fc.assert(
    fc.property(addresses, (pathname) => {
      const { pages, words } = suggest(pathname);
      expect(pages.length).toBeLessThanOrEqual(4);
      for (const { path } of pages) expect(paths).toContain(path);
      expect(words).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
    }),
    { numRuns: 2_000 },
  );
});
