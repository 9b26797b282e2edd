import fc from 'fast-check';
import { hostile, trapNames } from './hostile.ts';

type Holder = Record<string, unknown>;
type Place = { holder: Holder; key: string };

/** One thing that is wrong with a document: where (counted through the document), what, and with which value. */
type Fault = { at: number; other: number; how: (typeof ways)[number]; value: unknown; name: string };

const ways = [
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
  how: fc.constantFrom(...ways),
  value: hostile,
  name: fc.constantFrom(...trapNames, '_key', '_type'),
});

/** A valid document, broken in none to five places. */
export function brokenVariants<T>(valid: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.array(fault, { maxLength: 5 })).map(([document, faults]) => {
    const box = { document: structuredClone(document) as unknown };
    for (const each of faults) apply(each, box.document);
    return box.document;
  });
}

function apply({ at, other, how, value, name }: Fault, root: unknown) {
  const all = places(root);
  const place = all[at % all.length];
  if (!place) return;
  const { holder, key } = place;
  const elsewhere = all[other % all.length] ?? place;
  if (how === 'replace') set(holder, key, value);
  if (how === 'everywhere') for (const each of all) if (each.key === key) set(each.holder, key, value);
  if (how === 'remove') delete holder[key];
  if (how === 'repeat' && Array.isArray(holder)) holder.push(holder[key], holder[key]);
  if (how === 'swap') set(holder, key, elsewhere.holder[elsewhere.key]);
  if (how === 'rename' && !Array.isArray(holder)) set(holder, name, holder[key]);
  if (how === 'wrap') set(holder, key, [holder[key]]);
  if (how === 'circle') set(holder, key, root);
}

/** Sets an own property, also one by the name of `__proto__`. */
function set(holder: Holder, key: string, value: unknown) {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function places(root: unknown): Place[] {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  const waiting = [root];
  for (let at = waiting.pop(); waiting.length > 0 || isHolder(at); at = waiting.pop()) {
    if (!isHolder(at) || seen.has(at)) continue;
    seen.add(at);
    for (const key of Object.keys(at)) {
      found.push({ holder: at, key });
      waiting.push(at[key]);
    }
  }
  return found;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
