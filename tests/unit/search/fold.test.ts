import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordPattern } from '#lib/search/fold.ts';
import { some } from '../../effort.ts';

const danish = fc.string({ unit: fc.constantFrom(...'abæøåÆØÅéüßǿǽǻ0\u00ad\u030a\u0301'), maxLength: 20 });

test.each([
  ['Formål', 'formaal'],
  ['formaal', 'formaal'],
  ['Formål'.normalize('NFD'), 'formaal'],
  ['FORMÅL', 'formaal'],
  ['Væksthus', 'vaeksthus'],
  ['SØG', 'soeg'],
  ['for\u00admål', 'formaal'],
  ['Müller', 'muller'],
  ['idé', 'ide'],
  ['ǿǽǻ', 'oeaeaa'],
])('%s is spelt %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('folding again changes nothing, and neither does composing, decomposing or capitals', () => {
  fc.assert(
    fc.property(danish, (word) => {
      expect(fold(fold(word))).toBe(fold(word));
      expect(fold(word.normalize('NFD'))).toBe(fold(word));
      expect(fold(word.normalize('NFC'))).toBe(fold(word));
      expect(fold(word.toUpperCase())).toBe(fold(word));
    }),
    { numRuns: some(1000) },
  );
});

test('folding leaves no other than plain letters of Danish text', () => {
  fc.assert(fc.property(danish, (word) => /^[a-z0]*$/.test(fold(word))));
});

test('a word is one word decomposed and with soft hyphens in it', () => {
  expect(`${'på'.normalize('NFD')} til\u00adgængelig, OK21/nu`.match(wordPattern)).toHaveLength(4);
});
