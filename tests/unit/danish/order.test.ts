import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDanish } from '#lib/danish/format.ts';

const inOrder = ['Abe', 'Andersen', 'Zebra', 'Ægir', 'Øst', 'Aabenraa', 'Ålborg'];

test('æ, ø and å sort last, and aa sorts as å', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(shuffled.toSorted(compareDanish)).toEqual(inOrder);
    }),
  );
});

test('a decomposed å equals å', () => {
  expect(compareDanish('Å'.normalize('NFD'), 'Å')).toBe(0);
  expect(['Å'.normalize('NFD'), 'z'].toSorted(compareDanish)[0]).toBe('z');
});
