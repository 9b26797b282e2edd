import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeHref } from '#lib/urls/safeHref.ts';
import { some } from '../../effort.ts';
import { hostileAddresses } from '../content/hostile.ts';
import { isAllowedAddress } from '../content/hrefRule.ts';

const pieces = fc.constantFrom(
  ...[
    'javascript:',
    'data:',
    'vbscript:',
    'https:',
    'http:',
    'mailto:',
    'tel:',
    '//',
    '/',
    '\\',
    '.',
    '..',
    '#',
    '?',
    '@',
    ':',
  ],
  ...[
    'evil.example',
    'a',
    'é',
    '%2f',
    '%5c',
    '%',
    '\t',
    '\n',
    '\r',
    ' ',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\u0000',
    '\ud83d',
  ],
  ...[
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u202e',
    '\u2066',
    '\u2028',
    '\u{e0041}',
    '\u{1f600}',
    '／',
    '＼',
    '：',
  ],
);
const anyText = fc.oneof(
  fc.constantFrom(...hostileAddresses),
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

test('for any text, the result is a path on this site or an https, mailto or tel URL', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const href = safeHref(text);
      if (href === undefined) return;
      expect(isAllowedAddress(href)).toBe(true);
      const url = new URL(href, 'https://site.invalid');
      expect(['https:', 'mailto:', 'tel:']).toContain(url.protocol);
      if (href.startsWith('/')) expect(url.origin).toBe('https://site.invalid');
      expect(url.username + url.password).toBe('');
    }),
    { numRuns: some(5000) },
  );
});

test('safeHref is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const href = safeHref(text);
      expect(safeHref(href)).toBe(href);
    }),
    { numRuns: some(3000) },
  );
});

test('invisible characters are ignored', () => {
  const invisible = fc.constantFrom(
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u202e',
    '\u0000',
    '\t',
    '\n',
    '\u{e0041}',
  );
  fc.assert(
    fc.property(
      fc.constantFrom('https://kl.dk/a', '/formaal', 'javascript:alert(1)', '//evil'),
      invisible,
      (text, mark) => {
        expect(safeHref([...text].join(mark))).toBe(safeHref(text));
      },
    ),
  );
});

test.each([
  ['https://kl.dk', 'https://kl.dk/'],
  [' https://kl.dk/a b ', 'https://kl.dk/a%20b'],
  ['HTTPS://KL.dk/Æ', 'https://kl.dk/%C3%86'],
  ['mailto:post@kl.dk', 'mailto:post@kl.dk'],
  ['tel:+4512345678', 'tel:+4512345678'],
  ['/formaal#b1', '/formaal#b1'],
  ['/a/../b?c=d', '/b?c=d'],
  ['https:evil.example', 'https://evil.example/'],
  ['/%2f/evil', '/%2f/evil'],
])('%j becomes %j', (raw, href) => {
  expect(safeHref(raw)).toBe(href);
});

const refused = hostileAddresses.filter((each) => !/^https:e|^https:\/\\|^\/%2f/.test(each));

test.each([
  ...refused,
  '//site.invalid/a',
  '/\n\\evil.example',
  'https://',
  'https://@evil@evil',
  'formaal',
  'www.kl.dk',
  null,
  undefined,
  7,
  {},
  [],
])('%j is rejected', (raw) => {
  expect(safeHref(raw)).toBeUndefined();
});
