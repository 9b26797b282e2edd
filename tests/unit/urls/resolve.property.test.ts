import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { some } from '../../effort.ts';
import { titleSuggester } from '../search/suggesterOf.ts';
import { hostileAddresses, hostileSearches } from './hostileUrls.ts';
import { pathsOf, site } from './sampleLinkData.ts';

const since = '2026-01-01T00:00:00Z';
const rule = { target: undefined, address: undefined, permanent: true };
/** A site with every kind of path, including chains. */
const data: LinkData = {
  ...noLinks,
  ...site,
  hosts: ['www.kl.dk'],
  former: [{ id: 'page/formaal', path: '/vores-formaal' }],
  records: [
    { id: 'page/strategi/ok21', addresses: [{ path: '/strategi-ok21', since }] },
    { id: 'page-slettet', addresses: [{ path: '/slettet/side', since }] },
  ],
  redirects: [
    { ...rule, from: '/gammel', target: 'page/formaal' },
    { ...rule, from: '/ude', address: 'https://www.kl.dk/ledelse?a=1#b', permanent: false },
    { ...rule, from: '/kaede', address: '/gammel#maal' },
    { ...rule, from: '/ring', address: '/ringen' },
    { ...rule, from: '/ringen', address: '/ring' },
    { ...rule, from: '/ondt', address: 'https://evil.example/' },
    { ...rule, from: '/artikler', below: true, address: '/vores-formaal' },
    { ...rule, from: '/artikler/vaek', below: true, gone: true },
    { ...rule, from: '/strategi', below: true, target: 'page/baggrund' },
    { ...rule, from: '/mappe', below: true, address: '/mappe/selv' },
  ],
  shortLinks: [
    {
      code: 'tamiko',
      target: 'page/formaal',
      heading: 'mål "æ"\r\n',
      campaign: { source: 'a&b', medium: '//evil.example', name: '\u202e#?' },
      expires: undefined,
    },
    { code: 'gammel', target: 'page/formaal', heading: undefined, campaign: {}, expires: since },
  ],
  withoutAddress: [],
};
const table = buildLinkTable(data);
const paths = new Set([...pathsOf(site), '/soeg', '/studio']);
const resolvablePaths = [
  ...pathsOf(site),
  ...data.redirects.map(({ from }) => from),
  ...[
    '/vores-formaal',
    '/strategi-ok21',
    '/slettet/side',
    '/n/tamiko',
    '/n/gammel',
    '/artikler/vaek/x',
    '/soeg',
  ],
];
const addresses = hostileAddresses(resolvablePaths);
const now = Date.parse('2026-06-01');

test('hostile paths redirect in one hop to a page or an allowed host, or nowhere', () => {
  const kindCounts: Record<Resolution['kind'], number> = { page: 0, redirect: 0, gone: 0, unknown: 0 };
  fc.assert(
    fc.property(addresses, hostileSearches, (pathname, search) => {
      const resolution = resolve(table, pathname, search, now);
      kindCounts[resolution.kind] += 1;
      // Plain comparisons, because `expect` would dominate the run time.
      if (resolution.kind === 'page') return resolution.path === pathname && paths.has(pathname);
      if (resolution.kind !== 'redirect') return true;
      const to = new URL(resolution.to, 'https://site.invalid');
      if (!/^[!-~]+$/.test(resolution.to)) return false;
      if (to.origin === 'https://www.kl.dk') return to.pathname === '/ledelse';
      if (to.origin !== 'https://site.invalid' || !resolution.to.startsWith('/')) return false;
      // No chain and no loop: the target is a page with any query.
      const endResolution = resolve(table, to.pathname, to.search, now);
      return endResolution.kind === 'page' && endResolution.path === to.pathname && to.pathname !== pathname;
    }),
    { numRuns: some(100_000), seed: 1 },
  );
  // Each kind of result is frequent, so the generator covers all of them.
  for (const [kind, count] of Object.entries(kindCounts))
    expect(count, kind).toBeGreaterThan(some(100_000) / 200);
});

test('a canonical address is a fixed point, with any query', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), hostileSearches, (path, search) => {
      expect(resolve(table, path, search)).toEqual({ kind: 'page', path });
    }),
    { numRuns: some(2_000) },
  );
});

test('suggestions are existing pages, for any path', () => {
  const suggest = titleSuggester(site.pages);
  fc.assert(
    fc.property(addresses, (pathname) => {
      const { pages, words } = suggest(pathname);
      expect(pages.length).toBeLessThanOrEqual(5);
      for (const { path } of pages) expect(paths).toContain(path);
      expect(words).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
    }),
    { numRuns: some(2_000) },
  );
});
