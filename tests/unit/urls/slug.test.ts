import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxSlugLength, slugify } from '#lib/urls/slug.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'æøåÆØÅéüßABCabc 0–-_.»«\u00ad\u200b\u030a\u0301'), maxLength: 300 }),
);

test.each([
  ['Formål', 'formaal'],
  ['Formål'.normalize('NFD'), 'formaal'],
  ['Formål og baggrund', 'formaal-og-baggrund'],
  ['Netværksgrupper', 'netvaerksgrupper'],
  ['Søg på ÅRHUS', 'soeg-paa-aarhus'],
  ['Privatliv & cookies', 'privatliv-og-cookies'],
  ['Strategi OK.21', 'strategi-ok-21'],
  ['Til\u00adgængelig\u00adheds\u00aderklæring', 'tilgaengelighedserklaering'],
  ['for\u200bmål', 'formaal'],
  ['Café Über Straße ñandú Łódź', 'cafe-uber-strasse-nandu-lodz'],
  ['ǿ ǽ ǻ', 'oe-ae-aa'],
  ['  »Hvad nu?«  ', 'hvad-nu'],
  ["Væksthuset's", 'vaeksthusets'],
  ['ﬁn ½', 'fin-1-2'],
  ['日本', ''],
])('the slug of "%s" is %s', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test('a slug contains only a–z, 0–9 and single hyphens between words, up to the maximum length', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slugify(text).length).toBeLessThanOrEqual(maxSlugLength);
    }),
  );
});

test('slugify is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(slugify(slugify(text))).toBe(slugify(text));
    }),
  );
});

test('normalization form and case do not change the slug', () => {
  const danish = fc.string({ unit: fc.constantFrom(...'abcæøåéüö -'), maxLength: 80 });
  fc.assert(
    fc.property(danish, (text) => {
      expect(slugify(text.normalize('NFD'))).toBe(slugify(text));
      expect(slugify(text.toUpperCase())).toBe(slugify(text));
    }),
  );
});

test('invisible characters are ignored', () => {
  const words = fc.array(fc.constantFrom('ledelse', 'formål', 'på'), { minLength: 1, maxLength: 6 });
  const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202e');
  fc.assert(
    fc.property(words, invisible, (parts, mark) => {
      const text = parts.join(' ');
      expect(slugify([...text].join(mark))).toBe(slugify(text));
    }),
  );
});

test('a long title is truncated between words', () => {
  const slug = slugify('ledelse '.repeat(30));
  expect(slug).toMatch(/^(?:ledelse-)+ledelse$/);
  expect(slug.length).toBeGreaterThan(maxSlugLength - 'ledelse-'.length);
  expect(slugify('a'.repeat(200))).toHaveLength(maxSlugLength);
  expect(slugify(`${'a'.repeat(maxSlugLength)} b`)).toBe('a'.repeat(maxSlugLength));
});
