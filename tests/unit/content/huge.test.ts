import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockNames, blockOf } from './arbitraries.ts';
import { complaintsAbout } from './htmlComplaints.ts';
import { withQuietConsole } from './quietConsole.ts';
import { htmlFrom } from './render.tsx';

const longText = 'ledelse '.repeat(131_072);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const span = (text: string, marks: unknown[] = []) => ({ _type: 'span', _key: 's', text, marks });
const paragraph = (children: unknown[], markDefs: unknown[] = []) => ({
  ...{ _type: 'block', _key: 'p', style: 'h2', children, markDefs },
});
const text = (content: unknown[]) => [{ _type: 'richText', _key: 't', content }];

/** Reads and shows a page, and says what is wrong with its HTML. */
function shown(blocks: unknown[]) {
  let html = '';
  withQuietConsole(() => {
    html = htmlFrom.page({ title: 'Side', blocks });
  });
  expect(complaintsAbout(html)).toEqual([]);
  return html;
}

test('a page of 10,000 blocks, all by the same key, is shown', () => {
  const each = blockNames.map((type) => fc.sample(blockOf(type), { numRuns: 1, seed: 1 })[0] as object);
  shown(many(10_000, (index) => ({ ...each[index % each.length], _key: 'b' })));
});

test('10,000 malformed blocks leave a page without blocks, and one line in the log', () => {
  let html = '';
  const { warnings } = withQuietConsole(() => {
    html = htmlFrom.page({
      title: 'Side',
      blocks: many(10_000, () => ({ _type: 'constructor', _key: '__proto__' })),
    });
  });
  expect(html).toBe(htmlFrom.page({ title: 'Side', blocks: [] }));
  expect(warnings).toHaveLength(1);
});

test('texts of a megabyte are shown', () => {
  const html = shown([
    ...text([paragraph([span(longText)])]),
    { _type: 'aims', _key: 'a', heading: longText, items: [{ _key: 'i', text: longText }] },
  ]);
  expect(html.length).toBeGreaterThan(3 * longText.length);
});

test('a key of a megabyte costs the block that has it', () => {
  expect(
    shown([{ _type: 'aims', _key: longText, heading: 'Mål', items: [{ _key: 'i', text: 'ja' }] }]),
  ).not.toContain('Mål');
});

test('a table of 10,000 cells is shown, and one without end is cut', () => {
  const table = (width: number, height: number) => ({
    ...{ _type: 'table', _key: 'x', caption: 'Tal', headerRow: true },
    rows: many(height, () => ({ _key: 'r', cells: many(width, String) })),
  });
  expect(shown([table(20, 500)]).match(/<t[hd][ >]/g)).toHaveLength(10_000);
  expect(shown([table(10_000, 2)]).match(/<t[hd][ >]/g)?.length).toBeLessThan(200);
});

test('a paragraph of 2,000 marked pieces is shown', () => {
  const links = many(500, (index) => ({ _type: 'link', _key: `m${index}`, href: 'https://kl.dk' }));
  shown(
    text([
      paragraph(
        many(2000, (index) => span('ord ', ['strong', 'em', `m${index % 500}`])),
        links,
      ),
    ]),
  );
});

test('a word under 5,000 links is one link', () => {
  const links = many(5000, (index) => ({ _type: 'link', _key: `m${index}`, href: 'https://kl.dk' }));
  const html = shown(
    text([
      paragraph(
        [
          span(
            'ord',
            links.map((link) => link._key),
          ),
        ],
        links,
      ),
    ]),
  );
  expect(html.match(/href="https:/g)).toHaveLength(1);
});

test('10,000 lines of a list, up and down through its levels, are shown', () => {
  const line = (index: number) => ({
    ...paragraph([span('punkt')]),
    listItem: 'bullet',
    level: (index * 7) % 6,
  });
  shown(text(many(10_000, line)));
});
