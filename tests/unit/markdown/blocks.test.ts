import { markdownToPortableText } from '@portabletext/markdown';
import { expect, test } from 'vitest';
import { blocks, blockTypes } from '#lib/content/blocks/blockUnion.ts';
import type { Language } from '#lib/languages.ts';
import { blocksToMarkdown } from '#lib/markdown/blocks.ts';
import { createWriter } from '#lib/markdown/writer.ts';

const writerIn = (language: Language) =>
  createWriter({
    addresses: { pathOf: (id) => (id === 'gone' ? undefined : `/${id}`) },
    origin: 'https://site.invalid',
    language,
  });
const markdownIn = (language: Language, ...content: object[]) =>
  blocksToMarkdown(
    blocks.parse(content.map((block, index) => ({ _key: `k${index}`, ...block }))),
    writerIn(language),
  );
const markdown = (...content: object[]) => markdownIn('da', ...content);

const line = (text: string, fields: object = {}, marks: string[] = []) => ({
  ...{ _type: 'block', _key: 'b', style: 'normal', markDefs: [] },
  children: [{ _type: 'span', _key: 's', text, marks }],
  ...fields,
});

test('running text keeps its headings, lists, emphasis and links', () => {
  const content = [
    line('Overskrift', { style: 'h2' }),
    line('fed', {}, ['strong']),
    line('punkt', { listItem: 'bullet', level: 1 }),
    line('under', { listItem: 'bullet', level: 2 }),
    line('ude', { markDefs: [{ _type: 'link', _key: 'l', href: 'https://example.dk/a(b)' }] }, ['l']),
    line('inde', { markDefs: [{ _type: 'internalLink', _key: 'i', target: 'side', heading: 'mål' }] }, ['i']),
    line('borte', { markDefs: [{ _type: 'internalLink', _key: 'i', target: 'gone' }] }, ['i']),
    line('citat', { style: 'blockquote' }),
  ];
  expect(markdown({ _type: 'richText', content })).toBe(
    [
      '## Overskrift',
      '**fed**',
      '- punkt\n   - under',
      '[ude](https://example.dk/a%28b%29)',
      '[inde](https://site.invalid/side#ml)',
      'borte',
      '> citat',
    ].join('\n\n'),
  );
});

test('a table stays a table, with a header row even where the page shows none', () => {
  const rows = [{ cells: ['A', 'B | C'] }, { cells: ['en\nto', ''] }].map((row, index) => ({
    _key: `r${index}`,
    ...row,
  }));
  const table = { _type: 'table', caption: 'Frister', rows };
  expect(markdown({ ...table, headerRow: true })).toBe(
    'Frister\n\n| A | B \\| C |\n| --- | --- |\n| en to |  |',
  );
  expect(markdown({ ...table, headerRow: false })).toContain('|  |  |\n| --- | --- |\n| A | B \\| C |');
});

test('a picture has its description and an absolute address; a decorative one is left out', () => {
  const image = { asset: `image-${'a'.repeat(40)}-1600x900-png` };
  const figure = { _type: 'figure', image, alt: 'Et [drivhus]', caption: 'Tegning', credit: 'Ada' };
  expect(markdown(figure)).toBe(
    `![Et \\[drivhus\\]](https://site.invalid/media/images/${'a'.repeat(40)}-1600x900.png/960.jpg)\n\nTegning · Foto/illustration: Ada`,
  );
  expect(markdown({ ...figure, decorative: true })).not.toContain('![');
});

test("Markdown's own characters in a text stay text", () => {
  const text = '# ingen *overskrift* [x](https://a.dk) <b> 1. `kode` | _under_';
  const written = markdown({ _type: 'aims', items: [{ _key: 'a', text }] });
  const [block] = markdownToPortableText(written) as { children: { text: string; marks: string[] }[] }[];
  expect(block?.children.map((child) => child.text).join('')).toBe(text);
});

test('lists of pages have links and the texts of the cards; pages that are gone are left out', () => {
  const cards = [
    { _key: 'a', target: 'side', title: 'En] side', text: 'Om\u00adsiden.' },
    { _key: 'b', target: 'gone', title: 'Borte' },
  ];
  expect(markdown({ _type: 'linkCards', heading: 'Læs også', cards })).toBe(
    '## Læs også\n\n- [En\\] side](https://site.invalid/side): Omsiden.',
  );
});

test('a callout is a quotation, each line of it', () => {
  const content = [line('en'), line('to')];
  expect(markdown({ _type: 'callout', heading: 'Husk', content })).toBe('> **Husk**\n>\n> en\n>\n> to');
});

test('a callout without a heading says what it is, in the language of the page', () => {
  const callout = { _type: 'callout', content: [line('en')] };
  expect(markdown(callout)).toBe('> **Bemærk**\n>\n> en');
  expect(markdown({ ...callout, tone: 'important' })).toBe('> **Vigtigt**\n>\n> en');
  expect(markdownIn('en', callout)).toBe('> **Note**\n>\n> en');
});

test('the credit of a picture is in the language of the page', () => {
  const image = { asset: `image-${'a'.repeat(40)}-1600x900-png` };
  const figure = { _type: 'figure', image, alt: 'A greenhouse', credit: 'Ada' };
  expect(markdownIn('en', figure)).toContain('Photo/illustration: Ada');
});

test('blocks of every type have text', () => {
  const text = [line('tekst')];
  const samples: Record<(typeof blockTypes)[number], object> = {
    accordion: { items: [{ _key: 'a', title: 'tekst', content: text }] },
    aims: { items: [{ _key: 'a', text: 'tekst' }] },
    callout: { content: text },
    downloads: {
      files: [{ _key: 'a', title: 'tekst', file: { asset: `file-${'a'.repeat(40)}-pdf`, size: 1000 } }],
    },
    factBox: { facts: [{ _key: 'a', label: 'tekst', value: 'værdi' }] },
    figure: { image: { asset: `image-${'a'.repeat(40)}-16x9-png` }, alt: 'tekst' },
    linkCards: { cards: [{ _key: 'a', target: 'side', title: 'tekst' }] },
    networkGroupCards: { groups: [{ _id: 'a', name: 'tekst' }] },
    richText: { content: text },
    standsBehind: { parties: [{ _id: 'a', name: 'tekst', side: 'arbejdsgiver' }] },
    table: { rows: [{ _key: 'a', cells: ['tekst'] }] },
    timeline: { items: [{ _key: 'a', date: { precision: 'year', year: 2004 }, title: 'tekst' }] },
  };
  for (const type of blockTypes) expect(markdown({ _type: type, ...samples[type] }), type).toContain('tekst');
});
