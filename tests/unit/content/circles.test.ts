import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockNames, blockOf, page, strategy } from './arbitraries.ts';
import { withstands } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

/** A document in which every list and every object at some depth leads back to the document. */
function circular(document: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const bend = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.push(copy, value);
    else if (depth > 1) Object.assign(value, { text: value, content: copy, children: [value, copy] });
    if (depth < 3)
      for (const inner of Object.values(value)) if (inner !== copy && inner !== value) bend(inner, depth + 1);
  };
  bend(copy, 0);
  return copy;
}

test('a page that holds itself is shown', () => {
  withstands(page.map(circular), htmlFrom.page, 50);
});

test('a strategy that holds itself is shown', () => {
  withstands(strategy.map(circular), htmlFrom.strategy, 50);
});

test.each(blockNames)('a %s that holds itself is shown or left out', (type) => {
  const circle = blockOf(type).map((block) => circular({ blocks: [block] }));
  withstands(circle, htmlFrom.page, 10);
});

test('a list that is its own only member is empty', () => {
  const list: unknown[] = [];
  list.push(list);
  withstands(fc.constant({ title: 'Side', blocks: list }), htmlFrom.page, 1);
  expect(list).toHaveLength(1);
});
