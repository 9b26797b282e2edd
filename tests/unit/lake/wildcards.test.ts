import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Wildcards } from '../../../sanity/lake/query/wildcards.ts';
import { some } from '../../effort.ts';

// groq-js converts the pattern `a*b` into `^a.*b$` with the flag `i`.
const sourceOf = (pattern: string) => `^${pattern.replace(/\*/g, '.*')}$`;

test('wildcards match like the regular expressions of groq-js', () => {
  const letters = ['a', 'b', 'A', 'æ', 'Ø', 'ß', 'ı', '\u212a', 'ſ', '\ud83d', '\ude00'];
  const token = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((list) => list.join(''));
  const pattern = fc
    .array(fc.constantFrom(...letters, '*', '*', '*', '.'), { maxLength: 7 })
    .map((list) => list.join(''));
  const property = fc.property(pattern, token, (pattern, token) => {
    const source = sourceOf(pattern);
    expect(new Wildcards(source).test(token)).toBe(new RegExp(source, 'i').test(token));
  });
  fc.assert(property, { numRuns: some(20_000) });
});
