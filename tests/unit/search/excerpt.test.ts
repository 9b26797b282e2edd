import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markWords } from '#lib/search/excerpt.ts';
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
const terms = new Set(['maalord']);
const shown = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

test('an excerpt holds the hit, wherever in the text it stands', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(' ', '/', '('), (before, after, joint) => {
      const excerpt = excerptOf(`${before.join(' ')}${joint}${hit} ${after.join(' ')}`, terms);
      expect(excerpt).toContainEqual({ text: hit, marked: true });
      expect(shown(excerpt).length).toBeLessThan(260);
    }),
    { numRuns: some(1000) },
  );
});

test('an excerpt is cut between words', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 150 }), fc.array(word, { maxLength: 150 }), (before, after) => {
      const words = [...before, hit, ...after];
      const excerpt = shown(excerptOf(words.join(' '), terms)).replace(/^… | …$/g, '');
      for (const each of excerpt.split(' ')) expect(words).toContain(each);
    }),
    { numRuns: some(1000) },
  );
});

test('without a hit the excerpt is the beginning; what is cut off is told', () => {
  const long = 'et to tre '.repeat(100);
  expect(shown(excerptOf(long, terms))).toMatch(/^et to tre .*\w …$/);
  expect(excerptOf('et\n to', terms)).toEqual([{ text: 'et to', marked: false }]);
  expect(excerptOf('', terms)).toEqual([]);
});

test('a text without spaces is cut all the same', () => {
  expect(shown(excerptOf('x'.repeat(1_000_000), terms)).length).toBeLessThan(200);
});

test('marking loses no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(shown(markWords(`${any} ${hit}`, terms))).toBe(`${any} ${hit}`);
    }),
  );
});
