import fc from 'fast-check';
import { hostile, trapNames } from './hostile.ts';

type Container = Record<string, unknown>;
type Place = { parent: Container; key: string };

/** A change that makes a document malformed. `at` and `other` are indexes into the list of its places. */
type Fault = { at: number; other: number; kind: (typeof kinds)[number]; value: unknown; name: string };

const kinds = [
  'replace',
  'replace',
  'everywhere',
  'remove',
  'repeat',
  'swap',
  'rename',
  'wrap',
  'circle',
] as const;

const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom(...kinds),
  value: hostile,
  name: fc.constantFrom(...trapNames, '_key', '_type'),
});

/** Generates documents with up to five faults. */
export function brokenVariants<T>(valid: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.array(fault, { maxLength: 5 })).map(([document, faults]) => {
    const box = { document: structuredClone(document) as unknown };
    for (const entry of faults) apply(entry, box.document);
    return box.document;
  });
}

function apply({ at, other, kind, value, name }: Fault, root: unknown) {
  const all = places(root);
  const place = all[at % all.length];
  if (!place) return;
  const { parent, key } = place;
  const otherPlace = all[other % all.length] ?? place;
  if (kind === 'replace') set(parent, key, value);
  if (kind === 'everywhere') for (const entry of all) if (entry.key === key) set(entry.parent, key, value);
  if (kind === 'remove') delete parent[key];
  if (kind === 'repeat' && Array.isArray(parent)) parent.push(parent[key], parent[key]);
  if (kind === 'swap') set(parent, key, otherPlace.parent[otherPlace.key]);
  if (kind === 'rename' && !Array.isArray(parent)) set(parent, name, parent[key]);
  if (kind === 'wrap') set(parent, key, [parent[key]]);
  if (kind === 'circle') set(parent, key, root);
}

/** Sets an own property, even if its name is `__proto__`. */
function set(parent: Container, key: string, value: unknown) {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function places(root: unknown): Place[] {
  const result: Place[] = [];
  const seen = new Set<unknown>();
  const queue = [root];
  for (let value = queue.pop(); queue.length > 0 || isContainer(value); value = queue.pop()) {
    if (!isContainer(value) || seen.has(value)) continue;
    seen.add(value);
    for (const key of Object.keys(value)) {
      result.push({ parent: value, key });
      queue.push(value[key]);
    }
  }
  return result;
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
