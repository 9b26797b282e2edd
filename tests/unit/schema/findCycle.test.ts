import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycle } from '#sanity/schema/validation/findCycle.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyParents = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
  .map((pairs) => new Map(pairs));

/** More steps than there are documents can only be taken in a circle. */
function walksForever(start: string, parentOf: ReadonlyMap<string, string>): boolean {
  let at: string | undefined = start;
  for (let step = 0; step <= ids.length; step++) at = at === undefined ? undefined : parentOf.get(at);
  return at !== undefined;
}

test('a circle is found exactly when the walk upwards does not end', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyParents, (start, parentOf) => {
      expect(findCycle(start, parentOf) !== undefined).toBe(walksForever(start, parentOf));
    }),
  );
});

test('what is found is a circle: each the parent of the one before, the last the first, none twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyParents, (start, parentOf) => {
      const cycle = findCycle(start, parentOf);
      fc.pre(cycle !== undefined);
      const found = cycle as string[];
      expect(found.at(-1)).toBe(found[0]);
      expect(found.slice(1)).toEqual(found.slice(0, -1).map((id) => parentOf.get(id)));
      expect(new Set(found).size).toBe(found.length - 1);
    }),
  );
});

test('pages without circles have none', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 50 }), (choices) => {
      const parentOf = new Map(choices.map((choice, i) => [`p${i + 1}`, `p${choice % (i + 1)}`]));
      expect([...parentOf.keys()].map((id) => findCycle(id, parentOf)).filter(Boolean)).toEqual([]);
    }),
  );
});
