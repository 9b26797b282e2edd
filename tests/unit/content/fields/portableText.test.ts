import { expect, test } from 'vitest';
import { plainText, portableText } from '#lib/content/fields/portableText.ts';

const span = (text: string, ...marks: unknown[]) => ({ _type: 'span', _key: 's', text, marks });
const line = (children: unknown[], fields = {}) => ({
  _key: 'b',
  _type: 'block',
  style: 'normal',
  children,
  ...fields,
});
const parse = (...lines: unknown[]) => portableText('body').parse(lines);
const marksOf = (children: unknown[], markDefs: unknown[]) =>
  parse(line(children, { markDefs }))[0]?.children.map((child) => child.marks);

const link = (_key: string, href: unknown = 'https://kl.dk') => ({ _type: 'link', _key, href });

test('a link with an unsafe address is removed, but its text stays', () => {
  const [block] = parse(line([span('her', 'm')], { markDefs: [link('m', 'javascript:alert(1)')] }));
  expect(block?.markDefs).toEqual([]);
  expect(block && plainText(block)).toBe('her');
  expect(block?.children[0]?.marks).toEqual([]);
});

test('a span has at most one link, and a span without text has none', () => {
  const links = [link('m'), link('n')];
  expect(
    marksOf([span('ord', 'n', 'strong', 'm', 'x'), span(' ', 'm'), span('\u200b', 'em', 'm')], links),
  ).toEqual([...[['strong', 'n'], [], ['em']]]);
});

test('blocks without text are omitted', () => {
  const lines = [
    line([]),
    line([span('')], { style: 'h2' }),
    line([span('\u00ad \u200b')]),
    line([span('ord')]),
  ];
  expect(parse(...lines)).toHaveLength(1);
});

test('a heading in a list item is a heading, as the Studio shows it; a quotation in a list is a list item', () => {
  const [heading] = parse(line([span('ord')], { style: 'h2', listItem: 'number' }));
  expect(heading).toMatchObject({ style: 'h2', listItem: undefined });
  const [quotation] = parse(line([span('ord')], { style: 'blockquote', listItem: 'bullet' }));
  expect(quotation).toMatchObject({ style: 'normal', listItem: 'bullet' });
});

test('missing fields and null are equivalent', () => {
  const bare = { _key: 'b', _type: 'block', children: [{ _type: 'span', text: 'ord' }] };
  const nulls = { ...bare, style: null, listItem: null, level: null, markDefs: null };
  expect(parse(bare)).toEqual(
    parse({ ...nulls, children: [{ ...bare.children[0], _key: null, marks: null }] }),
  );
  expect(parse(bare)).toHaveLength(1);
});
