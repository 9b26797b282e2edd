import { expect, test } from 'vitest';
import { blocks } from '#lib/content/blocks/blockUnion.ts';
import { headingsOfBlocks } from '#lib/content/headings/tableOfContents.ts';

const heading = (_key: string, text: string, style = 'h2') => ({
  ...{ _key, _type: 'block', style, children: [{ _type: 'span', _key: 's', text, marks: [] }], markDefs: [] },
});
const page = (words: string) =>
  blocks.parse([
    {
      _key: 't',
      _type: 'richText',
      content: [heading('b1', words), heading('b2', 'Mere', 'h3'), heading('b3', ' ')],
    },
    { _key: 'm', _type: 'aims', heading: words, items: [] },
    { _key: 'c', _type: 'callout', heading: words, content: [heading('b4', words)] },
    { _key: 'f', _type: 'aims', items: [] },
  ]);

test('the headings of a page stand in order, with their levels; empty ones and those of callouts do not', () => {
  expect(headingsOfBlocks(page('Formål'))).toEqual([
    { id: 'b1', text: 'Formål', level: 2 },
    { id: 'b2', text: 'Mere', level: 3 },
    { id: 'm', text: 'Formål', level: 2 },
  ]);
});

test('the ids of headings stay when the headings are reworded', () => {
  const ids = (words: string) => headingsOfBlocks(page(words)).map((each) => each.id);
  expect(ids('Noget helt andet')).toEqual(ids('Formål'));
});
