import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearch } from '#sanity/lake/query/searchTerms.ts';
import { mistakesIn, similarWords } from '#sanity/lake/query/spelling.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 8 });

test('a mistake is a letter too many, too few, wrong, or swapped with the next', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(8), fc.constantFrom('a', 'x'), (start, end, place, letter) => {
      const word = start + end;
      const at = Math.min(place, word.length);
      const count = (other: string) => mistakesIn(word, other, false, 3);
      expect(count(word)).toBe(0);
      expect(count(word.slice(0, at) + letter + word.slice(at))).toBe(1);
      expect(count(`${word}${word}xyzw`)).toBeGreaterThan(3);
      if (at < word.length) expect(count(word.slice(0, at) + word.slice(at + 1))).toBe(1);
      expect(mistakesIn(word, `${word}${end}xyz`, true, 2)).toBe(0);
    }),
  );
  expect(mistakesIn('ledlese', 'ledelse', false, 2)).toBe(1);
  expect(mistakesIn('ledelse', 'ledere', false, 2)).toBe(2);
});

test('only a word of four letters or more that occurs nowhere is corrected', () => {
  const documents = [{ title: 'Ledelse og ledere i Netværksgruppen' }] as never[];
  expect(similarWords('lesdelse', documents)).toEqual(['ledelse']);
  expect(similarWords('ledelse', documents)).toEqual([]);
  // It occurs, as a part of a word.
  expect(similarWords('gruppe', documents)).toEqual([]);
  expect(similarWords('netvrksgr*', documents)).toEqual(['netværksgruppen']);
  expect(similarWords('iog', documents)).toEqual([]);
  expect(similarWords('helt andet', documents)).toEqual([]);
});

test('the syntax of a search is read without errors, whatever is typed', () => {
  expect(readSearch('God -"dårlig ledelse" led* "år')).toEqual([
    { words: ['god'], quoted: false, excluded: false },
    { words: ['dårlig', 'ledelse'], quoted: true, excluded: true },
    { words: ['led*'], quoted: false, excluded: false },
    { words: ['år'], quoted: false, excluded: false },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '-', '"', '*', ' ', '.') }), (search) => {
      for (const { words } of readSearch(search)) {
        expect(words.length).toBeGreaterThan(0);
        expect(words.join('')).not.toMatch(/["\s]/);
      }
    }),
  );
});
