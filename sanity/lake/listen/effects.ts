/** How one document became another, and back, as mendoza patches: https://github.com/sanity-io/mendoza */
export interface Effects {
  apply: unknown[];
  revert: unknown[];
}

/**
 * The effects of a change. `_rev` is left out, for whoever applies them sets the revision.
 * @param before null: the document is new.
 * @param after null: the document is deleted.
 */
export function effectsOf(before: object | null, after: object | null): Effects {
  const [from, to] = [withoutRev(before), withoutRev(after)];
  return { apply: patchFrom(from, to), revert: patchFrom(to, from) };
}

// mendoza's operations, by their number in its README.
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
  // Fields are named by their place among the sorted keys.
  Object.keys(from)
    .sort()
    .forEach((key, place) => {
      if (!(key in to)) steps.push(deleteField, place);
      else if (!same(from[key], to[key])) {
        const inner = changeSteps(from[key], to[key], pushFieldCopy, pushFieldBlank, place);
        steps.push(...(inner ? [...inner, returnIntoObjectSameKeyPop] : [setField, to[key], key]));
      }
    });
  for (const key of Object.keys(to)) if (!(key in from)) steps.push(setField, to[key], key);
  return steps;
}

/** Steps that go into a value and change it there; undefined when it is better replaced. */
function changeSteps(from: unknown, to: unknown, copy: number, blank: number, place: number) {
  if (isFields(from) && isFields(to)) return [copy, place, ...objectSteps(from, to)];
  if (Array.isArray(from) && Array.isArray(to) && to.length > 0)
    return [blank, place, ...arraySteps(from, to)];
  if (typeof from === 'string' && typeof to === 'string') {
    const steps = stringSteps(from, to);
    return steps && [blank, place, ...steps];
  }
  return undefined;
}

/** Builds the array anew: runs of elements as they were, changed elements by their `_key`, new ones as values. */
function arraySteps(from: unknown[], to: unknown[]): unknown[] {
  const steps: unknown[] = [];
  const places = new Map(from.map((element, place) => [keyOf(element), place]));
  for (let index = 0; index < to.length; ) {
    const element = to[index];
    const known = places.get(keyOf(element));
    const start = from[index] !== undefined && same(from[index], element) ? index : known;
    let end = start ?? 0;
    while (start !== undefined && index < to.length && end < from.length && same(from[end], to[index])) {
      end += 1;
      index += 1;
    }
    if (start !== undefined && end > start) {
      steps.push(appendSlice, start, end);
      continue;
    }
    const inner =
      known === undefined
        ? undefined
        : changeSteps(from[known], element, pushElementCopy, pushElementBlank, known);
    steps.push(...(inner ? [...inner, returnIntoArrayPop] : [appendValue, element]));
    index += 1;
  }
  return steps;
}

/** What stays at the start and at the end, and what is new between; undefined when little stays. Lengths in UTF-8 bytes. */
function stringSteps(from: string, to: string): unknown[] | undefined {
  const [a, b] = [[...from], [...to]];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start + end < 8) return undefined;
  const bytes = (characters: string[]) => Buffer.byteLength(characters.join(''));
  const steps: unknown[] = [];
  const total = bytes(a);
  if (start > 0) steps.push(appendStringSlice, 0, bytes(a.slice(0, start)));
  if (b.length > start + end) steps.push(appendString, b.slice(start, b.length - end).join(''));
  if (end > 0) steps.push(appendStringSlice, total - bytes(a.slice(a.length - end)), total);
  return steps;
}

const isFields = (given: unknown): given is Fields =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
const keyOf = (element: unknown) => (isFields(element) ? (element._key ?? element) : element);

function withoutRev(document: object | null): Fields | null {
  if (!document) return null;
  const { _rev, ...fields } = document as Fields;
  return fields;
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && same((a as Fields)[key], (b as Fields)[key]));
}
