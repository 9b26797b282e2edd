import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycle } from '#sanity/schema/validation/findCycle.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const randomParents = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
  .map((pairs) => new Map(pairs));

/** True if the chain of parents has a cycle: it is then longer than the number of documents. */
function isCyclic(start: string, parentOf: ReadonlyMap<string, string>): boolean {
  let current: string | undefined = start;
  for (let step = 0; step <= ids.length; step++)
    current = current === undefined ? undefined : parentOf.get(current);
  return current !== undefined;
}

test('a cycle is found exactly if the chain of parents does not end', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), randomParents, (start, parentOf) => {
      expect(findCycle(start, parentOf) !== undefined).toBe(isCyclic(start, parentOf));
    }),
  );
});

test('the result is a cycle: each id is the parent of the one before, the last equals the first, none is repeated', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), randomParents, (start, parentOf) => {
      const cycle = findCycle(start, parentOf);
      fc.pre(cycle !== undefined);
      const cycleIds = cycle as string[];
      expect(cycleIds.at(-1)).toBe(cycleIds[0]);
      expect(cycleIds.slice(1)).toEqual(cycleIds.slice(0, -1).map((id) => parentOf.get(id)));
      expect(new Set(cycleIds).size).toBe(cycleIds.length - 1);
    }),
  );
});

test('no cycle is found in a tree', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 50 }), (choices) => {
      const parentOf = new Map(choices.map((choice, i) => [`p${i + 1}`, `p${choice % (i + 1)}`]));
      expect([...parentOf.keys()].map((id) => findCycle(id, parentOf)).filter(Boolean)).toEqual([]);
    }),
  );
});
