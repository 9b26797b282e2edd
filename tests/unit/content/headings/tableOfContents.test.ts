import { expect, test } from 'vitest';
import { blocks } from '#lib/content/blocks/blockUnion.ts';
import { headingsOfBlocks } from '#lib/content/headings/tableOfContents.ts';

const heading = (_key: string, text: string, style = 'h2') => ({
  ...{ _key, _type: 'block', style, children: [{ _type: 'span', _key: 's', text, marks: [] }], markDefs: [] },
});
const page = (text: string) =>
  blocks.parse([
    {
      _key: 't',
      _type: 'richText',
      content: [heading('b1', text), heading('b2', 'Mere', 'h3'), heading('b3', ' ')],
    },
    { _key: 'm', _type: 'aims', heading: text, items: [] },
    { _key: 'c', _type: 'callout', heading: text, content: [heading('b4', text)] },
    { _key: 'f', _type: 'aims', items: [] },
  ]);

test('the table of contents lists headings in order, with levels, without empty headings and those of callouts', () => {
  expect(headingsOfBlocks(page('Formål'))).toEqual([
    { id: 'b1', text: 'Formål', level: 2 },
    { id: 'b2', text: 'Mere', level: 3 },
    { id: 'm', text: 'Formål', level: 2 },
  ]);
});

test('a reworded heading keeps its id', () => {
  const ids = (text: string) => headingsOfBlocks(page(text)).map((heading) => heading.id);
  expect(ids('Noget helt andet')).toEqual(ids('Formål'));
});
