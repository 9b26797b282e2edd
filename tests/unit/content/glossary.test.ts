import { expect, test } from 'vitest';
import { type GlossaryTerm, termsIn } from '#lib/content/glossary.ts';

const term = (name: string): GlossaryTerm => ({ _key: name, term: name, text: 'Forklaring' });
const found = (lead: string, ...names: string[]) =>
  termsIn(names.map(term), { lead }).map(({ term }) => term);

test.each(['KTO og KL', 'under KTO.', "KTO's medlemmer", 'KTOs medlemmer', '»KTO«', 'Før 2014: KTO'])(
  '%j uses the term KTO',
  (text) => {
    expect(found(text, 'KTO')).toEqual(['KTO']);
  },
);

test.each(['kto', 'AKTO', 'KTOE', 'kontor', '2KTO'])('%j does not use the term KTO', (text) => {
  expect(found(text, 'KTO')).toEqual([]);
});

test('a number may follow a term, and soft hyphens do not matter', () => {
  expect(found('Strategi OK.21, efter OK21', 'OK')).toEqual(['OK']);
  expect(found('Sundheds\u00adkartellets rolle', 'Sundhedskar\u00adtellet')).toEqual([
    'Sundhedskar\u00adtellet',
  ]);
});

test('terms keep the order of the glossary, and may contain any character', () => {
  expect(found('b c++ a', 'a', 'c++', 'b', '[', '.*')).toEqual(['a', 'c++', 'b']);
});
