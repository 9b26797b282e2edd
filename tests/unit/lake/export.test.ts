import { expect, test } from 'vitest';
import { exportLines } from '#sanity/lake/documentRoutes.ts';

const documents = Array.from({ length: 1000 }, (_, n) => ({ _id: `p${n}`, text: 'x'.repeat(1000) }));

test('a large export does not block other requests', async () => {
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  const chunks: string[] = [];
  for await (const chunk of exportLines(documents, (document) => document)) chunks.push(chunk);
  clearImmediate(next);
  expect(
    chunks
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(documents);
  expect(chunks.length).toBeGreaterThan(10);
  expect(turns).toBeGreaterThanOrEqual(chunks.length - 1);
});

test('an export of an empty store is empty', async () => {
  expect(await Array.fromAsync(exportLines([], (document) => document))).toEqual(['']);
});
