import { expect, test } from 'vitest';
import { readShareCardId, shareCardPath } from '#lib/shareCard/card.ts';

const card = { title: 'Formål', trail: [], siteName: 'Væksthus for Ledelse' };

test('the address of a card changes with everything that it shows', () => {
  const others = [
    { ...card, title: 'For\u00admål' },
    { ...card, trail: ['Strategi'] },
    { ...card, siteName: 'Andet' },
  ];
  const paths = [card, ...others].map((each) => shareCardPath('page-formaal', each));
  expect(new Set(paths).size).toBe(4);
  expect(shareCardPath('page-formaal', { ...card })).toBe(paths[0]);
});

test('the id of a document is read from the address of its card', () => {
  for (const id of [
    'homePage',
    'page-formaal',
    '3f2b9c1e-5d7a-4f0e-9a3b-1c2d3e4f5a6b',
    'a.b_c-000000000000',
  ]) {
    const file = shareCardPath(id, card).split('/').at(-1) ?? '';
    expect(readShareCardId(file)).toBe(id);
  }
  for (const file of [
    'x.png',
    '-000000000000.png',
    'a-00000000000G.png',
    'a-000000000000.jpg',
    'a/b-000000000000.png',
  ])
    expect(readShareCardId(file)).toBeUndefined();
});
