import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blocks, blocksToPlainText } from '#lib/content/blocks/blockUnion.ts';
import { blockNames, blockOf } from './arbitraries.ts';
import { htmlFrom, read } from './render.tsx';

/** Fields whose strings are not text for a reader. */
const codes =
  /^_|^(?:style|listItem|marks|markDefs|tone|precision|season|day|side|href|target|asset|filename|image|file)$/;

/** Replaces each text of a block by a word of its own. Returns the block and the field of each word. */
function withMarkers(raw: unknown) {
  const fieldOf = new Map<string, string>();
  const replace = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      const marker = `mærke${fieldOf.size}x`;
      fieldOf.set(marker, path);
      return marker;
    }
    if (Array.isArray(value)) return value.map((each) => replace(each, path));
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).map(([name, field]) => [
      name,
      codes.test(name) ? field : replace(field, `${path}.${name}`),
    ]);
    return Object.fromEntries(fields);
  };
  return { block: replace(raw, ''), fieldOf };
}

/** Texts that are shown and not searched, or not shown. */
const exceptions: Record<string, string> = {
  'linkCards.cards.title': 'the title of another page, which is found itself',
};

// A block's projection, component and `searchText` are separate files: each can forget a field.
test.each(blockNames)('every text of a %s block that a visitor sees is found by the search', (type) => {
  const seen = new Set<string>();
  const all = new Set<string>();
  for (const raw of fc.sample(blockOf(type), { numRuns: 30, seed: 1 })) {
    const { block, fieldOf } = withMarkers(raw);
    const html = htmlFrom.page({ title: 'Side', blocks: [block] });
    const visible = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const searchable = blocksToPlainText(read(blocks, [block]) as Block[]);
    for (const [marker, field] of fieldOf) {
      if (exceptions[type + field]) continue;
      all.add(field);
      if (!visible.includes(marker)) continue;
      seen.add(field);
      expect(searchable, `${type}${field} is missing in searchText`).toContain(marker);
    }
  }
  expect(
    [...all].filter((field) => !seen.has(field)),
    'fields that no visitor sees',
  ).toEqual([]);
});
