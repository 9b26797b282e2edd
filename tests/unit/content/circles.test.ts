import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockNames, blockOf, page, strategy } from './arbitraries.ts';
import { expectRobust } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

/** Returns a copy of the document in which lists and nested objects refer back to the document. */
function circular(document: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const addCycles = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.push(copy, value);
    else if (depth > 1) Object.assign(value, { text: value, content: copy, children: [value, copy] });
    if (depth < 3)
      for (const child of Object.values(value))
        if (child !== copy && child !== value) addCycles(child, depth + 1);
  };
  addCycles(copy, 0);
  return copy;
}

test('a page that contains itself is rendered', () => {
  expectRobust(page.map(circular), htmlFrom.page, 50);
});

test('a strategy that contains itself is rendered', () => {
  expectRobust(strategy.map(circular), htmlFrom.strategy, 50);
});

test.each(blockNames)('a %s that contains itself is rendered or omitted', (type) => {
  const circle = blockOf(type).map((block) => circular({ blocks: [block] }));
  expectRobust(circle, htmlFrom.page, 10);
});

test('a list whose only item is itself counts as empty', () => {
  const list: unknown[] = [];
  list.push(list);
  expectRobust(fc.constant({ title: 'Side', blocks: list }), htmlFrom.page, 1);
  expect(list).toHaveLength(1);
});
