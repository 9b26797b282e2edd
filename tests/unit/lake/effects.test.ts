import fc from 'fast-check';
import { applyPatch, incremental } from 'mendoza';
import { expect, test } from 'vitest';
import { effectsOf } from '../../../sanity/lake/listen/effects.ts';
import { commitSteps } from '../../../sanity/lake/mutate/commit.ts';
import type { Mutation } from '../../../sanity/lake/store/document.ts';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { some } from '../../effort.ts';
import { folder } from './startLake.ts';

// https://github.com/sanity-io/mendoza and the package's source

const plain = { noNullPrototype: true };
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'æ', 'ø', ' ', '🌱', '"'), maxLength: 30 }),
  fc.constantFrom('Væksthus for Ledelse', 'Væksthus for god Ledelse', 'Ledelse for Væksthus 🌱🌱'),
);
const item = fc.record(
  { _key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), text, n: fc.nat(3) },
  { ...plain, requiredKeys: ['_key'] },
);
const list = fc.uniqueArray(item, { selector: ({ _key }) => _key, maxLength: 4 });
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    list,
    fc.array(tie('any'), { maxLength: 4 }),
    tie('fields'),
  ),
  fields: fc.dictionary(fc.constantFrom('a', 'b', 'Ø', '_type', '0', 'title'), tie('any'), plain),
}));
const document = fc
  .tuple(value.fields, list)
  .map(([fields, items]) => ({ ...(fields as object), _id: 'a', _type: 'page', _rev: 'r', items }));

test('the effects between any two documents convert each into the other', () => {
  const either = fc.option(document);
  fc.assert(
    fc.property(either, either, (before, after) => {
      const bare = (given: typeof before) => {
        if (!given) return null;
        const { _rev, ...rest } = given;
        return rest;
      };
      const { apply, revert } = JSON.parse(JSON.stringify(effectsOf(before, after)));
      expect(applyPatch(bare(before), apply)).toEqual(bare(after));
      expect(applyPatch(bare(after), revert)).toEqual(bare(before));
      // The Studio's history applies the same effects with the patcher that tracks authors.
      const wrapped = incremental.applyPatch(incremental.wrap(bare(before), 1), apply, 2);
      expect(incremental.unwrap(wrapped)).toEqual(bare(after));
    }),
    { numRuns: some(1500) },
  );
});

test('a small change in a large document has a small effect', () => {
  const block = (key: string, words: string) => ({ _key: key, children: [{ _key: 's', text: words }] });
  const long = 'Væksthus for Ledelse arbejder for at styrke den offentlige ledelse. '.repeat(20);
  const before = { _id: 'a', blocks: [block('x', long), block('y', long), block('z', long)] };
  const after = { _id: 'a', blocks: [block('x', long), block('y', `${long}Nyt.`), block('z', long)] };
  expect(JSON.stringify(effectsOf(before, after).apply).length).toBeLessThan(100);
  const moved = { _id: 'a', blocks: [...after.blocks].reverse() };
  expect(JSON.stringify(effectsOf(after, moved).apply).length).toBeLessThan(100);
});

const path = fc.constantFrom(
  'title',
  'items[_key=="k1"].text',
  'items[0].n',
  'deep.a.b',
  'items[-1]',
  'items[1:3]',
  'missing[0]',
  'deep.a',
);
const operation = fc.oneof(
  fc.tuple(path, value.any).map(([at, given]) => ({ set: { [at]: given } })),
  fc.tuple(path, value.any).map(([at, given]) => ({ setIfMissing: { [at]: given } })),
  path.map((at) => ({ unset: [at] })),
  fc
    .tuple(fc.constantFrom('items[0].n', 'n'), fc.integer({ min: -9, max: 9 }))
    .map(([at, by]) => ({ inc: { [at]: by } })),
  fc
    .tuple(
      fc.constantFrom('before', 'after', 'replace'),
      fc.constantFrom('items[0]', 'items[-1]', 'items[_key=="k2"]'),
      fc.array(item, { maxLength: 2 }),
    )
    .map(([place, at, items]) => ({ insert: { [place]: at, items } })),
);
const step: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 8, arbitrary: operation.map((given) => ({ patch: { id: 'a', ...given } })) },
  { weight: 1, arbitrary: document.map((given) => ({ createOrReplace: given })) },
  { weight: 1, arbitrary: fc.constant({ delete: { id: 'a' } }) },
  { weight: 1, arbitrary: document.map((given) => ({ createIfNotExists: given })) },
);

test("applying the effects of any sequence of mutations gives the lake's document", () => {
  const store = openStore(folder());
  let replica: Record<string, unknown> | null = null;
  store.onCommit(({ changes }) => {
    for (const { before, after } of changes) {
      const { apply } = JSON.parse(JSON.stringify(effectsOf(before, after)));
      replica = applyPatch(replica, apply);
    }
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      (transactions) => {
        for (const mutations of transactions) {
          const options = {
            author: 'a',
            mayWrite: () => true,
            transactionId: crypto.randomUUID(),
            dryRun: false,
            kind: 'mutation',
          } as const;
          const before = store.documents.get('a');
          const untouched = JSON.stringify([before, mutations]);
          try {
            commitSteps(store, mutations, (draft, mutation) => draft.apply(mutation), options);
          } catch (error) {
            expect(error).toMatchObject({ body: { error: { type: 'mutationError' } } });
          }
          expect(JSON.stringify([before, mutations])).toBe(untouched);
          const { _rev, ...stored } = store.documents.get('a') ?? { _rev: '' };
          expect(replica).toEqual(store.documents.has('a') ? JSON.parse(JSON.stringify(stored)) : null);
        }
      },
    ),
    { numRuns: 60 },
  );
  store.close();
});
