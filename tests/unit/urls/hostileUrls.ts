import fc from 'fast-check';
import { wrappedPaths } from './wrapPaths.ts';

/** Parts with a special meaning to browsers, servers, mail clients, the URL parser or JavaScript. */
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
 * Generates mangled, truncated and recombined paths of a site, and random noise.
 *
 * @param known all paths that resolve
 */
export function hostileAddresses(known: readonly string[]): fc.Arbitrary<string> {
  const realPaths = known.filter((path) => path !== '/');
  const mangled = wrappedPaths(realPaths).map(({ address }) => address);
  const segments = [...new Set(realPaths.flatMap((path) => path.split('/')))].filter(Boolean);
  const junk = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  const junkText = fc.array(junk, { maxLength: 4 }).map((parts) => parts.join(''));
  const path = fc.constantFrom(...realPaths);
  const index = fc.nat(40);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...mangled), junkText).map(([address, extra]) => address + extra),
    fc.tuple(junkText, path).map(([extra, realPath]) => `/${extra}${realPath}`),
    fc
      .tuple(path, index, junk)
      .map(([realPath, position, extra]) => realPath.slice(0, position) + extra + realPath.slice(position)),
    fc
      .tuple(path, index)
      .map(([realPath, position]) => realPath.slice(0, Math.max(1, realPath.length - (position % 8)))),
    fc.tuple(path, path).map(([one, other]) => one + other),
    fc
      .array(fc.oneof(fc.constantFrom(...segments, 'n', 'studio', 'soeg', 'api'), junk), { maxLength: 8 })
      .map((parts) => `/${parts.join('/')}`),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `/${text}`),
    fc
      .tuple(junk, fc.integer({ min: 1, max: 1_200 }))
      .map(([part, times]) => `/${part.repeat(times)}`.slice(0, 2_500)),
    fc
      .tuple(path, junkText)
      .map(([realPath, extra]) => encodeURIComponent(realPath.toWellFormed() + extra.toWellFormed())),
  );
}

/** Generates query strings, including the leading `?`. */
export const hostileSearches: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `?${text}`),
  fc
    .array(fc.constantFrom(...pieces, 'a=b', 'utm_source=a', 'fbclid=b'), { maxLength: 4 })
    .map((parts) => `?${parts.join('&')}`),
  fc.constantFrom('?q=b&fbclid=c', '?%0D%0ASet-Cookie:a=b', '?//evil.example', '?#', '??', '?&&&'),
);
