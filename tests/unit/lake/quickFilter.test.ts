import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFilter, parseFilter } from '../../../sanity/lake/listen/filter.ts';
import { makeQuickFilter } from '../../../sanity/lake/listen/quickFilter.ts';
import type { LakeDocument } from '../../../sanity/lake/store/document.ts';
import { some } from '../../effort.ts';

const condition = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('_id == "a"', '"b" == _id', '_id in $ids', '_type == "page"', '_type in ["page", "x"]'),
    fc.constantFrom('n > 1', '_type == null', '_id == n', 'n == null', '!(_id == "a")', '_id in ["a", 1]'),
    fc.tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any')).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
})).any;
const document = fc.record(
  {
    _id: fc.constantFrom('a', 'b', 'c'),
    _type: fc.constantFrom('page', 'group'),
    n: fc.constantFrom(null, 1, 2),
  },
  { noNullPrototype: true },
);

test('the quick filter gives the same result as the whole query', async () => {
  const numRuns = some(3000);
  let decided = 0;
  const property = fc.asyncProperty(condition, document, async (text, fields) => {
    const params = { ids: ['a', 'c'] };
    const quick = makeQuickFilter(parseFilter(`*[${text}]`, params))(fields as unknown as LakeDocument);
    if (quick === undefined) return;
    decided += 1;
    const filter = makeFilter({ query: `*[${text}]`, params, identity: 'x' }, () => undefined);
    expect(quick).toBe(await filter(fields as unknown as LakeDocument));
  });
  await fc.assert(property, { numRuns });
  expect(decided).toBeGreaterThan(numRuns / 6);
});

test('the quick filter decides only queries that filter all documents', () => {
  const decide = (query: string) => makeQuickFilter(parseFilter(query, {}))({ _id: 'a' } as LakeDocument);
  expect([decide('*'), decide('*[0]'), decide('*[n > 1]'), decide('1')]).toEqual([
    true,
    undefined,
    undefined,
    undefined,
  ]);
});
