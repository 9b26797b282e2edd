import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#lib/search/editDistance.ts';
import { createSpelling } from '#lib/search/spelling.ts';
import { some } from '../../effort.ts';

test.each([
  ['netvaerk', 'netvaerk', 0],
  ['netvrk', 'netvaerk', 2],
  ['bestyrlese', 'bestyrelse', 1],
  ['leddere', 'ledere', 1],
  ['strateji', 'strategi', 1],
  ['kommune', 'region', 3],
  ['a', 'abcdef', 3],
])('the distance between %s and %s is %i, or more than two', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 8 });

test('the distance is the same in both directions, and never greater than the number of edits', () => {
  fc.assert(
    fc.property(word, fc.nat(7), fc.constantFrom('x', ''), (original, at, put) => {
      const edited = original.slice(0, at) + put + original.slice(at + 1);
      expect(editDistance(original, edited, 2)).toBeLessThanOrEqual(1);
      expect(editDistance(original, edited, 2)).toBe(editDistance(edited, original, 2));
    }),
    { numRuns: some(1000) },
  );
});

test('the words within two mistakes are found, as by a comparison with all, nearest and heaviest first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, asked) => {
      const max = Math.min(2, Math.floor(asked.length / 3));
      const expected = words
        .map((each, id) => ({ id, distance: editDistance(asked, each, max) }))
        .filter(({ distance }) => asked.length >= 4 && distance <= max)
        .sort((a, b) => a.distance - b.distance || b.id - a.id)
        .slice(0, 5);
      expect(createSpelling(words, (id) => id)(asked)).toEqual(expected);
    }),
    { numRuns: some(1000) },
  );
});
