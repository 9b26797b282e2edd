import fc from 'fast-check';
import { wrappedPaths } from './wrapPaths.ts';

/** Pieces that mean something to somebody on the way: browsers, servers, mail programs, the URL parser, JavaScript. */
const pieces = [
  ...[
    '%',
    '%C3',
    '%C3%A5',
    '%E5',
    '%00',
    '%0A',
    '%0D%0A',
    '%09',
    '%20',
    '+',
    '%2F',
    '%5C',
    '%252F',
    '%25252e',
  ],
  ...['\\', '/', '//', '.', '..', '%2e%2e', '/./', '/../', ';', ';jsessionid=1', ':', '@', '~', '*', '|'],
  ...[
    '?',
    '%3F',
    '%3f',
    '??',
    '#',
    '%23',
    '&',
    '&amp;',
    '&#xe5;',
    '&#1114112;',
    '=',
    '=3D',
    '=\r\n',
    '=C3=A5',
  ],
  ...['utm_source=x', '&utm_medium=y', '%3Ffbclid=z', '?q=a', 'mc_cid=1'],
  ...['.aspx', '.html', '.php', '/index.html', '/default.aspx', '.aspx.', 'index', 'http', 'https:', 'www.'],
  ...['»', '«', '”', "'", '"', ')', ']', '>', '&gt;', '%BB', '%C2%BB', ',', '!', '…'],
  ...['\u200b', '%E2%80%8B', '\u00ad', '%C2%AD', '%AD', '\ufeff', '\u202e', '%E2%80%AE', '\u0000', '\ufffd'],
  ...['å', 'a\u030a', 'Å', 'æ', 'ø', 'ð', 'ﬁ', '１', 'İ', 'ß', '\ud800', '😀', 'Ã¥', '中'],
  ...['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'evil.example'],
  ...['__proto__', 'constructor', 'toString', 'undefined', 'null', 'NaN', '-', '--', '_', 'a'.repeat(200)],
];

/**
 * Addresses of every kind: those of a site with one mishap on another, cut, turned and put together anew, and mere noise.
 *
 * @param known every address that leads somewhere
 */
export function hostileAddresses(known: readonly string[]): fc.Arbitrary<string> {
  const real = known.filter((path) => path !== '/');
  const mishaps = wrappedPaths(real).map(({ address }) => address);
  const segments = [...new Set(real.flatMap((path) => path.split('/')))].filter(Boolean);
  const junk = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  const some = fc.array(junk, { maxLength: 4 }).map((parts) => parts.join(''));
  const path = fc.constantFrom(...real);
  const place = fc.nat(40);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...mishaps), some).map(([address, more]) => address + more),
    fc.tuple(some, path).map(([more, at]) => `/${more}${at}`),
    fc.tuple(path, place, junk).map(([at, where, more]) => at.slice(0, where) + more + at.slice(where)),
    fc.tuple(path, place).map(([at, where]) => at.slice(0, Math.max(1, at.length - (where % 8)))),
    fc.tuple(path, path).map(([one, other]) => one + other),
    fc
      .array(fc.oneof(fc.constantFrom(...segments, 'n', 'studio', 'soeg', 'api'), junk), { maxLength: 8 })
      .map((parts) => `/${parts.join('/')}`),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `/${text}`),
    fc
      .tuple(junk, fc.integer({ min: 1, max: 1_200 }))
      .map(([part, times]) => `/${part.repeat(times)}`.slice(0, 2_500)),
    fc.tuple(path, some).map(([at, more]) => encodeURIComponent(at.toWellFormed() + more.toWellFormed())),
  );
}

/** What may come after the `?`. */
export const hostileSearches: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `?${text}`),
  fc
    .array(fc.constantFrom(...pieces, 'a=b', 'utm_source=a', 'fbclid=b'), { maxLength: 4 })
    .map((parts) => `?${parts.join('&')}`),
  fc.constantFrom('?q=b&fbclid=c', '?%0D%0ASet-Cookie:a=b', '?//evil.example', '?#', '??', '?&&&'),
);
