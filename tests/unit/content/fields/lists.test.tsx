import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Prose } from '#components/richText/Prose.tsx';
import { portableText } from '#lib/content/fields/portableText.ts';
import { withOutlineLevels } from '#lib/markdown/outlineLevels.ts';
import { siteTree } from '../render.tsx';

type Item = [listItem: string | undefined, level: unknown, text: string];

const parse = (items: Item[]) =>
  portableText('body').parse(
    items.map(([listItem, level, text], index) => ({
      ...{ _type: 'block', _key: `b${index}`, style: 'normal', markDefs: [], listItem, level },
      children: [{ _type: 'span', _key: 's', text, marks: [] }],
    })),
  );
const html = (items: Item[]) =>
  renderToStaticMarkup(<Prose content={parse(items)} addresses={siteTree} />)
    .replace(/^<div class="prose ">|<\/div>$/g, '')
    .replaceAll(' class="skipped"', '*');

/** The depth of each item's text, and the number of lists at the outermost level. */
function outline(items: Item[]) {
  const depths: [text: string, depth: number][] = [];
  let depth = 0;
  let lists = 0;
  for (const [token] of html(items).matchAll(/<\/?(?:ul|ol)>|[^<>]+(?=<)/g)) {
    if (/^<[uo]l>$/.test(token)) {
      if (depth === 0) lists += 1;
      depth += 1;
    } else if (/^<\/[uo]l>$/.test(token)) depth -= 1;
    else if (!token.startsWith('li')) depths.push([token, depth]);
  }
  return { depths, lists };
}

test('list items keep the levels of the source, in one list', () => {
  const items: Item[] = [
    ['bullet', 3, 'niveau 3 først'],
    ['bullet', 1, 'niveau 1'],
    ['number', 4, 'niveau 4'],
    ['bullet', 1, 'tilbage til 1'],
    ['bullet', 0, 'niveau 0'],
    ['bullet', 9, 'niveau 9'],
    ['bullet', '2', 'niveau 2 som tekst'],
  ];
  expect(outline(items)).toEqual({
    depths: [
      ['niveau 3 først', 3],
      ['niveau 1', 1],
      ['niveau 4', 4],
      ['tilbage til 1', 1],
      ['niveau 0', 1],
      ['niveau 9', 9],
      ['niveau 2 som tekst', 2],
    ],
    lists: 1,
  });
});

test('a skipped level is an item without a mark', () => {
  expect(html([['bullet', 2, 'a']])).toBe('<ul><li*><ul><li>a</li></ul></li></ul>');
  const inner = '<ul><li*><ul><li>b</li></ul></li><li>c</li></ul>';
  expect(
    html([
      ['bullet', 1, 'a'],
      ['bullet', 3, 'b'],
      ['bullet', 2, 'c'],
    ]),
  ).toBe(`<ul><li>a${inner}</li></ul>`);
});

test('a list inside another may change its kind, and the outer list goes on', () => {
  expect(
    html([
      ['number', 1, 'a'],
      ['bullet', 2, 'b'],
      ['number', 2, 'c'],
      ['number', 1, 'd'],
    ]),
  ).toBe('<ol><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li><li>d</li></ol>');
});

test('another kind at the outermost level, or text in between, begins a new list', () => {
  expect(
    html([
      ['bullet', 1, 'a'],
      ['number', 1, 'b'],
      [undefined, 1, 'c'],
      ['number', 1, 'd'],
    ]),
  ).toBe('<ul><li>a</li></ul><ol><li>b</li></ol><p>c</p><ol><li>d</li></ol>');
});

test.each([null, undefined, 'x', -3, {}, Number.NaN])('the level %j is the first', (level) => {
  expect(html([['bullet', level, 'a']])).toBe('<ul><li>a</li></ul>');
});

test('Markdown skips no level', () => {
  const items: Item[] = [3, 1, 4, 4, 2, 1].map((level) => ['bullet', level, 'x']);
  expect(withOutlineLevels(parse(items)).map(({ level }) => level)).toEqual([1, 1, 2, 2, 2, 1]);
});
