import { expect, test } from 'vitest';
import { createSplitter } from '#lib/search/compounds.ts';
import { danish } from '#lib/search/danish.ts';
import { fold } from '#lib/search/fold.ts';

const words = [
  ...['leder', 'institution', 'netværk', 'grupper', 'bestyrelsen', 'møde', 'ok', 'forhandling', 'fællesskab'],
  ...['under', 'over', 'taler', 'sammen'],
].map(fold);
const partsOf = createSplitter(words, words.map(danish.stemOf), danish.stopWords);

test.each([
  ['daginstitutionsleder', ['institution', 'leder']],
  ['netværksgrupper', ['netvaerk', 'grupper']],
  ['Netværksmøde', ['netvaerk', 'moede']],
  ['forhandlingsfællesskab', ['forhandling', 'faellesskab']],
  // Only the beginning is known.
  ['netværksaften', ['netvaerk']],
  // A function word is no part.
  ['overvågning', []],
  ['undefineret', []],
  ['sammenlagt', []],
  // A prefix makes another word.
  ['betaler', []],
  ['omtaler', []],
  ['leder', []],
  ['okse', []],
  ['', []],
])('the parts of "%s" are %j', (word, parts) => {
  expect(partsOf(fold(word))).toEqual(parts);
});
