import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHost } from '#lib/urls/hosts.ts';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable, isReservedPath } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { some } from '../../../effort.ts';
import { site } from '../sampleLinkData.ts';

// Whatever is written through the API, by whoever may write: sets of redirects, short links, former addresses, records
// of the ledger and allowed hosts, hostile ones among them.

const routes = ['/studio', '/studio/x', '/api/revalidate', '/media/files/a', '/lake/x', '/soeg', '/'];
const olds = ['/et', '/to', '/tre', '/fire/fem', '/vores-formaal', '/strategi/gammel'];
const hosts = ['www.kl.dk', 'regioner.dk'];

const place = fc.constantFrom(
  ...olds,
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
  { weight: 4, arbitrary: place },
  { weight: 2, arbitrary: hostile },
  fc.constantFrom('https://www.kl.dk/a?b=c#d', 'https://regioner.dk'),
  fc.tuple(place, fc.constantFrom('#maal', '?a=b', '#a#b', '#%E5', '#%C3%A5')).map((parts) => parts.join('')),
  fc.webUrl(),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const id = fc.constantFrom(...site.pages.map((page) => page.id), 'kladde', 'slettet');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 4) => fc.array(arbitrary, { maxLength });

const sets: fc.Arbitrary<LinkData> = fc.record({
  pages: fc.subarray([...site.pages]),
  former: few(fc.record({ id, path: address })),
  records: few(
    fc.record({ id, addresses: few(fc.record({ path: place, since: fc.constantFrom('2024', '2025', '') })) }),
  ),
  withoutAddress: maybe(fc.constant(['kladde'])),
  redirects: few(
    fc.record({ from: address, target: maybe(id), address: maybe(address), permanent: fc.boolean() }),
    12,
  ),
  shortLinks: few(
    fc.record({
      code: fc.constantFrom('tamiko', 'Tamiko', '../et', ''),
      target: id,
      heading: maybe(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), hostile)),
      campaign: fc.record({ source: maybe(fc.string({ maxLength: 8 })) }),
      expires: maybe(fc.constantFrom('2020-01-01', 'aldrig')),
    }),
  ),
  site: fc.constant(site.site),
  hosts: fc.subarray([...hosts, 'EVIL', '*', '127.0.0.1', 'evil.example/', ' ', 'printer.local']),
});

/** Everything that may be asked for where a set has something to say. */
const asked = (data: LinkData): string[] => [
  ...olds,
  ...routes,
  ...data.pages.map(({ path }) => path),
  '/n/tamiko',
  '/N/Tamiko/',
  '/Fire/Fem.aspx',
  ...data.redirects.flatMap(({ from }) => [from, normalizePath(from) ?? from]),
];

test('random sets of redirects: every answer ends in a hop, on this site or on a host of the list', () => {
  fc.assert(
    fc.property(sets, (data) => {
      const table = buildLinkTable(data);
      const allowed = new Set(data.hosts.map(parseHost));
      for (const path of asked(data)) {
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

test('random sets of redirects: no page and no route of the site is covered', () => {
  fc.assert(
    fc.property(sets, (data) => {
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
