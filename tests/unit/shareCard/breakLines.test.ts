import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '#lib/shareCard/breakLines.ts';

/** Each letter is one wide. */
const measure = (text: string) => text.length;
const broken = (title: string, width: number, maxLines = 9, hyphenate = true) =>
  breakLines(title, measure, { width, maxLines, hyphenate });

test('lines are about equally long', () => {
  expect(broken('Formål og baggrund', 17)).toEqual(['Formål og', 'baggrund']);
  expect(broken('Privatliv og cookies for alle', 24)).toEqual(['Privatliv og', 'cookies for alle']);
  expect(broken('Kort', 17)).toEqual(['Kort']);
});

test('a word is broken at a soft hyphen only where it must be, and shows a hyphen there', () => {
  const title = 'Tilgængeligheds\u00aderklæring';
  expect(broken(title, 30)).toEqual(['Tilgængelighedserklæring']);
  expect(broken(title, 17)).toEqual(['Tilgængeligheds-', 'erklæring']);
  expect(broken(title, 17, 9, false)).toBeUndefined();
  expect(broken('Netværks\u00adgrupper i regioner', 16)).toEqual(['Netværksgrupper', 'i regioner']);
});

test('a title breaks after a hyphen and a dash that it has itself', () => {
  expect(broken('Fag- og stabschefer', 11)).toEqual(['Fag- og', 'stabschefer']);
  expect(broken('Regions-ledere', 9)).toEqual(['Regions-', 'ledere']);
  expect(broken('Mål – midler', 6)).toEqual(['Mål –', 'midler']);
});

test('a title with too many lines, or with a word wider than a line, does not fit', () => {
  expect(broken('en to tre fire fem', 5, 3)).toBeUndefined();
  expect(broken('Overenskomstforhandlinger', 10)).toBeUndefined();
});

test('no word is lost and no line is too wide, whatever the title', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'å', '-', '\u00ad', '–', ' ', '.'), maxLength: 40 });
  fc.assert(
    fc.property(word, fc.integer({ min: 3, max: 30 }), (title, width) => {
      const lines = broken(title, width, 99);
      if (!lines) return;
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      const letters = (text: string) => text.replace(/[\s\u00ad-]/g, '');
      expect(letters(lines.join(''))).toBe(letters(title));
    }),
  );
});
