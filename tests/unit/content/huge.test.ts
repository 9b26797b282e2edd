import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockNames, blockOf } from './arbitraries.ts';
import { complaintsAbout } from './htmlComplaints.ts';
import { withQuietConsole } from './quietConsole.ts';
import { htmlFrom } from './render.tsx';

const longText = 'ledelse '.repeat(131_072);
const repeat = <T>(count: number, createItem: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => createItem(index));
const span = (text: string, marks: unknown[] = []) => ({ _type: 'span', _key: 's', text, marks });
const paragraph = (children: unknown[], markDefs: unknown[] = []) => ({
  ...{ _type: 'block', _key: 'p', style: 'h2', children, markDefs },
});
const richText = (content: unknown[]) => [{ _type: 'richText', _key: 't', content }];

/** Parses and renders a page, and asserts that its HTML is valid. */
function render(blocks: unknown[]) {
  let html = '';
  withQuietConsole(() => {
    html = htmlFrom.page({ title: 'Side', blocks });
  });
  expect(complaintsAbout(html)).toEqual([]);
  return html;
}

test('a page of 10,000 blocks with the same key is rendered', () => {
  const samples = blockNames.map((type) => fc.sample(blockOf(type), { numRuns: 1, seed: 1 })[0] as object);
  render(repeat(10_000, (index) => ({ ...samples[index % samples.length], _key: 'b' })));
});

test('10,000 malformed blocks render a page without blocks, and log one line', () => {
  let html = '';
  const { warnings } = withQuietConsole(() => {
    html = htmlFrom.page({
      title: 'Side',
      blocks: repeat(10_000, () => ({ _type: 'constructor', _key: '__proto__' })),
    });
  });
  expect(html).toBe(htmlFrom.page({ title: 'Side', blocks: [] }));
  expect(warnings).toHaveLength(1);
});

test('texts of one megabyte are rendered', () => {
  const html = render([
    ...richText([paragraph([span(longText)])]),
    { _type: 'aims', _key: 'a', heading: longText, items: [{ _key: 'i', text: longText }] },
  ]);
  expect(html.length).toBeGreaterThan(3 * longText.length);
});

test('a block with a key of one megabyte is omitted', () => {
  expect(
    render([{ _type: 'aims', _key: longText, heading: 'Mål', items: [{ _key: 'i', text: 'ja' }] }]),
  ).not.toContain('Mål');
});

test('a table of 10,000 cells is rendered, and wider rows are truncated', () => {
  const table = (width: number, height: number) => ({
    ...{ _type: 'table', _key: 'x', caption: 'Tal', headerRow: true },
    rows: repeat(height, () => ({ _key: 'r', cells: repeat(width, String) })),
  });
  expect(render([table(20, 500)]).match(/<t[hd][ >]/g)).toHaveLength(10_000);
  expect(render([table(10_000, 2)]).match(/<t[hd][ >]/g)?.length).toBeLessThan(200);
});

test('a paragraph of 2,000 spans with marks is rendered', () => {
  const links = repeat(500, (index) => ({ _type: 'link', _key: `m${index}`, href: 'https://kl.dk' }));
  render(
    richText([
      paragraph(
        repeat(2000, (index) => span('ord ', ['strong', 'em', `m${index % 500}`])),
        links,
      ),
    ]),
  );
});

test('a span with 5,000 links renders one link', () => {
  const links = repeat(5000, (index) => ({ _type: 'link', _key: `m${index}`, href: 'https://kl.dk' }));
  const html = render(
    richText([
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

test('10,000 list items of varying levels are rendered', () => {
  const line = (index: number) => ({
    ...paragraph([span('punkt')]),
    listItem: 'bullet',
    level: (index * 7) % 6,
  });
  render(richText(repeat(10_000, line)));
});
