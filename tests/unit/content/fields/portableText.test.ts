import { expect, test } from 'vitest';
import { plainText, portableText } from '#lib/content/fields/portableText.ts';

const span = (text: string, ...marks: unknown[]) => ({ _type: 'span', _key: 's', text, marks });
const line = (children: unknown[], more = {}) => ({
  _key: 'b',
  _type: 'block',
  style: 'normal',
  children,
  ...more,
});
const read = (...lines: unknown[]) => portableText('body').parse(lines);
const marksOf = (children: unknown[], markDefs: unknown[]) =>
  read(line(children, { markDefs }))[0]?.children.map((child) => child.marks);

const link = (_key: string, href: unknown = 'https://kl.dk') => ({ _type: 'link', _key, href });

test('a link to what is no safe address is dropped and its words stay', () => {
  const [read1] = read(line([span('her', 'm')], { markDefs: [link('m', 'javascript:alert(1)')] }));
  expect(read1?.markDefs).toEqual([]);
  expect(read1 && plainText(read1)).toBe('her');
  expect(read1?.children[0]?.marks).toEqual([]);
});

test('a span has at most one link, and a span without words none', () => {
  const links = [link('m'), link('n')];
  expect(
    marksOf([span('ord', 'n', 'strong', 'm', 'x'), span(' ', 'm'), span('\u200b', 'em', 'm')], links),
  ).toEqual([...[['strong', 'n'], [], ['em']]]);
});

test('lines without words are left out', () => {
  const lines = [
    line([]),
    line([span('')], { style: 'h2' }),
    line([span('\u00ad \u200b')]),
    line([span('ord')]),
  ];
  expect(read(...lines)).toHaveLength(1);
});

test('an item of a list is no heading', () => {
  expect(read(line([span('ord')], { style: 'h2', listItem: 'bullet' }))[0]?.style).toBe('normal');
});

test('missing keys and nulls count alike', () => {
  const bare = { _key: 'b', _type: 'block', children: [{ _type: 'span', text: 'ord' }] };
  const nulls = { ...bare, style: null, listItem: null, level: null, markDefs: null };
  expect(read(bare)).toEqual(
    read({ ...nulls, children: [{ ...bare.children[0], _key: null, marks: null }] }),
  );
  expect(read(bare)).toHaveLength(1);
});
