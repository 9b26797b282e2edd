import { randomBytes } from 'node:crypto';

/**
 * Gives every object in an array a `_key`, unique in its array, where it has none: what Sanity does for actions, and for
 * mutations with `autoGenerateArrayKeys`. https://www.sanity.io/docs/http-reference/actions
 * @returns a copy; what it is given stays as it is.
 */
export function withArrayKeys<T>(value: T): T {
  return copy(value, deepest) as T;
}

// Deeper than any document may be, and so refused right after this.
const deepest = 100;

function copy(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.map((item) => keyed(copy(item, levels - 1)));
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, copy(child, levels - 1)]));
}

function keyed(item: unknown): unknown {
  const bare = typeof item === 'object' && item !== null && !Array.isArray(item) && !('_key' in item);
  return bare ? { _key: randomBytes(6).toString('hex'), ...item } : item;
}
