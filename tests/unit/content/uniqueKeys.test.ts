import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyDeduper, withUniqueKeys } from '#lib/content/uniqueKeys.ts';
import { processorTime } from './processorTime.ts';

const keys = fc.array(
  fc.constantFrom('a', 'b', 'a-2', 'a-2-2', '__proto__', 'indhold').map((_key) => ({ _key })),
);
const namesOf = (parts: { _key: string }[]) => parts.map((part) => part._key);

test('keys are unique, and none is reserved', () => {
  fc.assert(
    fc.property(keys, (parts) => {
      const deduped = namesOf(parts.map(keyDeduper(['indhold'])));
      expect(new Set(['indhold', ...deduped]).size).toBe(deduped.length + 1);
    }),
  );
});

test('the first item keeps its key, and items with a unique key are unchanged', () => {
  const [first, second, third, fourth] = ['a', 'a', 'a', 'b'].map((_key) => ({ _key })).map(keyDeduper());
  expect(namesOf([first, second, third, fourth] as { _key: string }[])).toEqual(['a', 'a-2', 'a-3', 'b']);
  const part = { _key: 'x' };
  expect(keyDeduper()(part)).toBe(part);
});

test('blocks, their paragraphs and accordion items share one set of ids', () => {
  const x = { _key: 'x' };
  const deduped = withUniqueKeys(['x'])([
    { ...x, _type: 'richText', content: [x] },
    { ...x, _type: 'accordion', items: [{ ...x, content: [x] }] },
  ]);
  expect(JSON.stringify(deduped)).toBe(
    JSON.stringify([
      { _key: 'x-2', _type: 'richText', content: [{ _key: 'x-3' }] },
      { _key: 'x-4', _type: 'accordion', items: [{ _key: 'x-5', content: [{ _key: 'x-6' }] }] },
    ]),
  );
});

test("a list item that renders no id does not reserve a heading's key", () => {
  const aims = { _key: 'a', _type: 'aims', items: [{ _key: 'formaal' }] };
  const heading = { _key: 'formaal', _type: 'richText' };
  expect(withUniqueKeys([])([aims, heading])).toEqual([aims, heading]);
});

test('deduplicating 20,000 equal keys takes linear time', () => {
  const items = Array.from({ length: 20_000 }, () => ({ _key: 'a' }));
  expect(processorTime(() => items.map(keyDeduper()))).toBeLessThan(1000);
});
