import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearness, wordOf } from '#lib/links/nearness.ts';

const near = (a: string, b: string) => nearness(wordOf(a), wordOf(b));

test.each([
  ['bagrund', 'baggrund', 'a letter left out'],
  ['baggrrund', 'baggrund', 'a letter too many'],
  ['strategy', 'strategi', 'another letter'],
  ['orgnaisation', 'organisation', 'two letters swapped'],
  ['organizasion', 'organisation', 'two mistakes in a long word'],
  ['privatlivspolitik', 'privatliv', 'the beginning of a compound'],
  ['ledelsesstrategi', 'strategi', 'the end of a compound'],
])('%s is near to %s: %s', (asked, word) => {
  expect(near(asked, word)).toBeGreaterThan(0.5);
});

test.each([
  ['om', 'og', 'short words are near to none but themselves'],
  ['for', 'form', 'nor to the beginning of another'],
  ['ledelse', 'ledere', 'two mistakes in a word of seven letters'],
  ['kontakt', 'kontrakter', 'three letters more'],
  ['plan', 'land', 'two swapped and moved'],
])('%s is not near to %s: %s', (asked, word) => {
  expect(near(asked, word)).toBe(0);
});

test('two swapped letters are one mistake', () => {
  expect(near('ledere', 'ledree')).toBeCloseTo(5 / 6);
});

const word = fc.string({ unit: fc.constantFrom(...'abcdelrs0'), minLength: 1, maxLength: 14 });

test('it is the same both ways, 1 for the same word alone, and never outside 0 to 1', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const found = near(a, b);
      expect(found).toBe(near(b, a));
      expect(found === 1).toBe(a === b);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }),
  );
});

test('one mistake anywhere in a word of five letters or more leaves it near', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'xyz'), fc.nat(2), (any, where, letter, kind) => {
      fc.pre(any.length >= 5);
      const at = where % any.length;
      const mistaken = any.slice(0, at) + (kind === 0 ? '' : letter) + any.slice(at + (kind === 2 ? 0 : 1));
      expect(near(any, mistaken)).toBeGreaterThan(0.5);
    }),
  );
});
