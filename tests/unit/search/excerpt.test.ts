import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markWords } from '#lib/search/excerpt.ts';
import { fold } from '#lib/search/fold.ts';
import { some } from '../../effort.ts';

const word = fc.constantFrom(
  'ledelse',
  'på',
  'Væksthuset',
  'og',
  'til\u00adgængelighed',
  'https://kl.dk/a/b/c/d/e',
  '(nu)',
  '–',
);
const dense = fc.array(word, { maxLength: 40 }).map((words) => words.join('/'));
const text = fc.array(fc.oneof({ arbitrary: word, weight: 20 }, { arbitrary: dense, weight: 1 }), {
  maxLength: 150,
});
const hit = 'målord';
const isMatch = (word: string) => fold(word) === 'maalord';
const textOf = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

test('an excerpt contains the hit, wherever it is in the text', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(' ', '/', '('), (before, after, separator) => {
      const excerpt = excerptOf(`${before.join(' ')}${separator}${hit} ${after.join(' ')}`, isMatch);
      expect(excerpt).toContainEqual({ text: hit, marked: true });
      expect(textOf(excerpt).length).toBeLessThan(260);
    }),
    { numRuns: some(1000) },
  );
});

test('an excerpt is cut between words', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 150 }), fc.array(word, { maxLength: 150 }), (before, after) => {
      const words = [...before, hit, ...after];
      const excerpt = textOf(excerptOf(words.join(' '), isMatch)).replace(/^… | …$/g, '');
      for (const word of excerpt.split(' ')) expect(words).toContain(word);
    }),
    { numRuns: some(1000) },
  );
});

test('without a hit the excerpt is the beginning of the text, with an ellipsis if truncated', () => {
  const longText = 'et to tre '.repeat(100);
  expect(textOf(excerptOf(longText, isMatch))).toMatch(/^et to tre .*\w …$/);
  expect(excerptOf('', isMatch)).toEqual([]);
});

test('a text without spaces is truncated too', () => {
  expect(textOf(excerptOf('x'.repeat(1_000_000), isMatch)).length).toBeLessThan(200);
});

test('marking preserves all characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (randomText) => {
      expect(textOf(markWords(`${randomText} ${hit}`, isMatch))).toBe(`${randomText} ${hit}`);
    }),
  );
});

test('a line that ends no sentence is separated from the next one', () => {
  expect(textOf(excerptOf('Medlemmer  og kontakt\nDet er ikke oplyst.\n\nStiftet: \n2004', isMatch))).toBe(
    'Medlemmer og kontakt · Det er ikke oplyst. Stiftet: 2004',
  );
});
