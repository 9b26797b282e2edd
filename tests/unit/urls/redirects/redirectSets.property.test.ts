import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHost } from '#lib/urls/hosts.ts';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable, isReservedPath } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { some } from '../../../effort.ts';
import { site } from '../sampleLinkData.ts';

// Any data that may be written through the API: redirects, short links, former addresses, history records and allowed
// hosts, including hostile values.

const routes = ['/studio', '/studio/x', '/api/revalidate', '/media/files/a', '/lake/x', '/soeg', '/'];
const formerPaths = ['/et', '/to', '/tre', '/fire/fem', '/vores-formaal', '/strategi/gammel'];
const hosts = ['www.kl.dk', 'regioner.dk'];

const anyPath = fc.constantFrom(
  ...formerPaths,
  ...site.pages.map(({ path }) => path),
  ...routes,
  '/n/tamiko',
  '/Fire/Fem.aspx',
  '/t%6F/',
  'http://www.lederweb.dk/et/',
  'TRE',
);
const hostile = fc.constantFrom(
  '/et#\ud800',
  '\udc00',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%2F/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'data:text/html,x',
  'http://www.kl.dk/',
  'https://www.kl.dk:8443/',
  'https://www.kl.dk@evil.example/',
  'https://www.kl.dk.evil.example/',
  'https://evil.example/#www.kl.dk',
  '/et#\r\nSet-Cookie: a=b',
  '/et\r\nLocation: https://evil.example',
  'https://www.kl.dk/\r\nX: y',
  '',
  '/',
  '#',
);
const address = fc.oneof(
  { weight: 4, arbitrary: anyPath },
  { weight: 2, arbitrary: hostile },
  fc.constantFrom('https://www.kl.dk/a?b=c#d', 'https://regioner.dk'),
  fc
    .tuple(anyPath, fc.constantFrom('#maal', '?a=b', '#a#b', '#%E5', '#%C3%A5'))
    .map((parts) => parts.join('')),
  fc.webUrl(),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const id = fc.constantFrom(...site.pages.map((page) => page.id), 'kladde', 'slettet');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const upTo = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 4) => fc.array(arbitrary, { maxLength });

const linkDataSets: fc.Arbitrary<LinkData> = fc.record({
  pages: fc.subarray([...site.pages]),
  former: upTo(fc.record({ id, path: address })),
  records: upTo(
    fc.record({
      id,
      addresses: upTo(fc.record({ path: anyPath, since: fc.constantFrom('2024', '2025', '') })),
    }),
  ),
  withoutAddress: optional(fc.constant(['kladde'])),
  redirects: upTo(
    fc.record({ from: address, target: optional(id), address: optional(address), permanent: fc.boolean() }),
    12,
  ),
  shortLinks: upTo(
    fc.record({
      code: fc.constantFrom('tamiko', 'Tamiko', '../et', ''),
      target: id,
      heading: optional(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), hostile)),
      campaign: fc.record({ source: optional(fc.string({ maxLength: 8 })) }),
      expires: optional(fc.constantFrom('2020-01-01', 'aldrig')),
    }),
  ),
  site: fc.constant(site.site),
  hosts: fc.subarray([...hosts, 'EVIL', '*', '127.0.0.1', 'evil.example/', ' ', 'printer.local']),
});

/** Returns the paths to request that may be affected by the data. */
const pathsToRequest = (data: LinkData): string[] => [
  ...formerPaths,
  ...routes,
  ...data.pages.map(({ path }) => path),
  '/n/tamiko',
  '/N/Tamiko/',
  '/Fire/Fem.aspx',
  ...data.redirects.flatMap(({ from }) => [from, normalizePath(from) ?? from]),
];

test('random sets of redirects: every redirect is a single hop to this site or an allowed host', () => {
  fc.assert(
    fc.property(linkDataSets, (data) => {
      const table = buildLinkTable(data);
      const allowed = new Set(data.hosts.map(parseHost));
      for (const path of pathsToRequest(data)) {
        const resolution = resolve(table, path, '', 0);
        if (resolution.kind !== 'redirect') continue;
        expect(resolution.to).toMatch(/^[!-~]+$/);
        const to = new URL(resolution.to, 'https://site.invalid');
        if (to.origin === 'https://site.invalid') {
          expect(resolution.to).toMatch(/^\/(?![/\\])/);
          expect(resolve(table, to.pathname)).toEqual({ kind: 'page', path: to.pathname });
          expect(to.pathname).not.toBe(path);
        } else {
          expect(to.protocol).toBe('https:');
          expect([...allowed]).toContain(to.host);
          expect(to.username + to.password).toBe('');
        }
      }
    }),
    { numRuns: some(10_000) },
  );
});

test('random sets of redirects: no page or route of the site is overridden', () => {
  fc.assert(
    fc.property(linkDataSets, (data) => {
      const untouched = buildLinkTable({ ...noLinks, pages: data.pages });
      const table = buildLinkTable(data);
      for (const [path, destination] of untouched.exact) expect(table.exact.get(path)).toEqual(destination);
      for (const path of table.exact.keys())
        expect(isReservedPath(path) && !untouched.exact.has(path)).toBe(false);
      for (const path of routes) expect(resolve(table, path)).toEqual(resolve(untouched, path));
    }),
    { numRuns: some(10_000) },
  );
});
