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
])('%s is folded to %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('folding is idempotent, and independent of normalization form and case', () => {
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

test('folded Danish text contains only ASCII letters and digits', () => {
  fc.assert(fc.property(danish, (word) => /^[a-z0]*$/.test(fold(word))));
});

test('a decomposed word, and one with soft hyphens, is one word', () => {
  expect(`${'på'.normalize('NFD')} til\u00adgængelig, OK21/nu`.match(wordPattern)).toHaveLength(4);
});
