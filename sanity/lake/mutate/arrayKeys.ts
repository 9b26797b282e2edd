import { randomBytes } from 'node:crypto';

/**
 * Adds a random `_key` to every object in an array that has none. Sanity does the same for actions, and for mutations with
 * `autoGenerateArrayKeys`: https://www.sanity.io/docs/http-reference/actions
 * @returns a copy; the input is not changed.
 * @example withArrayKeys({ list: [{ a: 1 }] }) // { list: [{ _key: '9f3c01ab77de', a: 1 }] }
 */
export function withArrayKeys<T>(value: T): T {
  return copy(value, maxDepth) as T;
}

// Documents may not be nested this deep, so deeper values are refused afterwards.
const maxDepth = 100;

function copy(value: unknown, remainingLevels: number): unknown {
  if (typeof value !== 'object' || value === null || remainingLevels === 0) return value;
  if (Array.isArray(value)) return value.map((item) => withKey(copy(item, remainingLevels - 1)));
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, copy(child, remainingLevels - 1)]),
  );
}

function withKey(item: unknown): unknown {
  const needsKey = typeof item === 'object' && item !== null && !Array.isArray(item) && !('_key' in item);
  return needsKey ? { _key: randomBytes(6).toString('hex'), ...item } : item;
}
