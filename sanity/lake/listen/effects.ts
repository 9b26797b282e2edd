/** The mendoza patches that turn one document into another and back: https://github.com/sanity-io/mendoza */
export interface Effects {
  apply: unknown[];
  revert: unknown[];
}

/**
 * Computes the effects of a change. `_rev` is omitted: the client that applies them sets the revision.
 * @param before null for a new document.
 * @param after null for a deleted document.
 */
export function effectsOf(before: object | null, after: object | null): Effects {
  const [from, to] = [withoutRev(before), withoutRev(after)];
  return { apply: patchFrom(from, to), revert: patchFrom(to, from) };
}

// mendoza's opcodes, as numbered in its README.
const value = 0;
const pushFieldCopy = 10;
const pushFieldBlank = 11;
const pushElementCopy = 12;
const pushElementBlank = 13;
const returnIntoObjectSameKeyPop = 15;
const returnIntoArrayPop = 16;
const setField = 17;
const deleteField = 19;
const appendValue = 20;
const appendSlice = 21;
const appendString = 22;
const appendStringSlice = 23;

type Fields = Record<string, unknown>;

function patchFrom(from: Fields | null, to: Fields | null): unknown[] {
  return from && to ? objectSteps(from, to) : [value, to];
}

function objectSteps(from: Fields, to: Fields): unknown[] {
  const steps: unknown[] = [];
  // mendoza identifies a field by its position among the sorted keys.
  Object.keys(from)
    .sort()
    .forEach((key, position) => {
      if (!(key in to)) steps.push(deleteField, position);
      else if (!deepEqual(from[key], to[key])) {
        const inner = changeSteps(from[key], to[key], pushFieldCopy, pushFieldBlank, position);
        steps.push(...(inner ? [...inner, returnIntoObjectSameKeyPop] : [setField, to[key], key]));
      }
    });
  for (const key of Object.keys(to)) if (!(key in from)) steps.push(setField, to[key], key);
  return steps;
}

/** Returns steps that enter a value and change it in place; undefined when replacing it is better. */
function changeSteps(from: unknown, to: unknown, copy: number, blank: number, position: number) {
  if (isFields(from) && isFields(to)) return [copy, position, ...objectSteps(from, to)];
  if (Array.isArray(from) && Array.isArray(to) && to.length > 0)
    return [blank, position, ...arraySteps(from, to)];
  if (typeof from === 'string' && typeof to === 'string') {
    const steps = stringSteps(from, to);
    return steps && [blank, position, ...steps];
  }
  return undefined;
}

/** Rebuilds an array from slices of unchanged elements, patches of changed elements (matched by `_key`), and new values. */
function arraySteps(from: unknown[], to: unknown[]): unknown[] {
  const steps: unknown[] = [];
  const positions = new Map(from.map((element, position) => [keyOf(element), position]));
  for (let index = 0; index < to.length; ) {
    const element = to[index];
    const oldIndex = positions.get(keyOf(element));
    const start = from[index] !== undefined && deepEqual(from[index], element) ? index : oldIndex;
    let end = start ?? 0;
    while (start !== undefined && index < to.length && end < from.length && deepEqual(from[end], to[index])) {
      end += 1;
      index += 1;
    }
    if (start !== undefined && end > start) {
      steps.push(appendSlice, start, end);
      continue;
    }
    const inner =
      oldIndex === undefined
        ? undefined
        : changeSteps(from[oldIndex], element, pushElementCopy, pushElementBlank, oldIndex);
    steps.push(...(inner ? [...inner, returnIntoArrayPop] : [appendValue, element]));
    index += 1;
  }
  return steps;
}

/** Keeps the common prefix and suffix; undefined when they are short. mendoza counts in UTF-8 bytes. */
function stringSteps(from: string, to: string): unknown[] | undefined {
  const [a, b] = [[...from], [...to]];
  const maxCommon = Math.min(a.length, b.length);
  let start = 0;
  while (start < maxCommon && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < maxCommon - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start + end < 8) return undefined;
  const bytes = (characters: string[]) => Buffer.byteLength(characters.join(''));
  const steps: unknown[] = [];
  const total = bytes(a);
  if (start > 0) steps.push(appendStringSlice, 0, bytes(a.slice(0, start)));
  if (b.length > start + end) steps.push(appendString, b.slice(start, b.length - end).join(''));
  if (end > 0) steps.push(appendStringSlice, total - bytes(a.slice(a.length - end)), total);
  return steps;
}

const isFields = (input: unknown): input is Fields =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const keyOf = (element: unknown) => (isFields(element) ? (element._key ?? element) : element);

function withoutRev(document: object | null): Fields | null {
  if (!document) return null;
  const { _rev, ...fields } = document as Fields;
  return fields;
}

function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && deepEqual((a as Fields)[key], (b as Fields)[key]));
}
