import { jsonMatch, parsePath, type SingleValuePath, stringifyPath } from '@sanity/json-match';
import type { IncomingDocument, Patch } from '../store/document.ts';

/** More places than any editor's patch reaches: each is applied on its own. */
const maxPlaces = 10_000;

/** In the order in which `@sanity/mutator` applies the operations of one patch. */
const operationOrder = ['setIfMissing', 'set', 'unset', 'diffMatchPatch', 'inc', 'dec', 'insert'] as const;

type Operation = (typeof operationOrder)[number];
type Apply = (document: IncomingDocument, patch: Patch) => IncomingDocument;

/**
 * Applies a patch, whose paths may have all of JSONMatch: https://www.sanity.io/docs/content-lake/json-match
 * `@sanity/mutator`, which applies it, lacks wildcards (`friends[*].name`), unions of paths (`[a.b, c]`) and steps into the
 * items of a list (`friends.name`), applies some recursive paths (`..name`) several times, and misreads empty ranges. Such
 * paths are replaced by the places that they match. Listeners receive those, because they apply patches with `@sanity/mutator` too.
 * @param apply applies a patch without such paths to a document.
 * @returns the patched document, and the patches that were applied one after another.
 * @throws Error for a path that does not parse, or that matches too many places.
 */
export function applyWithPatterns(
  document: IncomingDocument,
  patch: Patch,
  apply: Apply,
): { document: IncomingDocument; patches: Patch[] } {
  const paths = pathsOf(patch);
  // `@sanity/mutator` applies the beginning of a malformed path, such as `friends[0]]`, or nothing.
  for (const path of paths) requireWellFormed(path);
  if (!paths.some((path) => isPattern(path, document))) {
    return { document: apply(document, patch), patches: [patch] };
  }
  let current = document;
  const patches: Patch[] = [];
  for (const operation of operationOrder) {
    if (patch[operation] === undefined) continue;
    for (const step of stepsOf(operation, patch[operation], current)) {
      const each = { id: patch.id, [operation]: step };
      current = apply(current, each);
      patches.push(each);
    }
  }
  return { document: current, patches };
}

/** @throws Error that names the path and the place of the fault in it */
function requireWellFormed(path: string): void {
  try {
    parsePath(path);
  } catch (cause) {
    throw new Error(`"${path}" is no path: ${(cause as Error).message}`, { cause });
  }
}

/** Returns the steps of one operation, with each pattern replaced by the places in the document. */
function stepsOf(operation: Operation, body: unknown, document: IncomingDocument): unknown[] {
  if (operation === 'insert') return insertSteps(body as Record<string, unknown>, document);
  if (operation === 'unset') {
    const places = (body as string[]).flatMap((path) => placesOf(path, document));
    return [[...new Set(places)]];
  }
  const entries = Object.entries(body as object).flatMap(([path, value]) =>
    placesOf(path, document).map((place) => [place, value]),
  );
  return [Object.fromEntries(entries)];
}

/** One step for each list: the last segment of an `insert` selects positions in it, and `[*]` all of them. */
function insertSteps(insert: Record<string, unknown>, document: IncomingDocument): unknown[] {
  const location = ['before', 'after', 'replace'].find((name) => typeof insert[name] === 'string') ?? 'after';
  const [, lists = '', positions = ''] = /^(.*?)(\[[^[\]]*\])$/s.exec(String(insert[location])) ?? [];
  if (positions === '') throw new Error(`"${location}" must end with positions in a list, such as [-1]`);
  return placesOf(lists, document).map((list) => {
    const start = location === 'replace' ? startOfEmptyRange(positions) : undefined;
    if (start !== undefined) return { items: insert.items, ...gapAt(start, list, document) };
    return { ...insert, [location]: `${list}${positions.trim() === '[*]' ? '[0:]' : positions}` };
  });
}

/** The index of a range of no items, such as `[2:2]`: with it, `splice` of Sanity's client inserts items. */
function startOfEmptyRange(positions: string): number | undefined {
  const [, start, end] = /^\[\s*(\d*)\s*:\s*(\d+)\s*\]$/.exec(positions) ?? [];
  return end !== undefined && Number(end) <= Number(start) ? Number(start) : undefined;
}

/** The place of an `insert` between the items of a list. */
function gapAt(index: number, list: string, document: IncomingDocument) {
  const [match] = jsonMatch(document, list);
  const length = Array.isArray(match?.value) ? match.value.length : 0;
  return index < length ? { before: `${list}[${index}]` } : { after: `${list}[-1]` };
}

/** Returns the places that a path matches, the last ones first: removing an item moves the later ones. */
function placesOf(path: string, document: IncomingDocument): string[] {
  if (!isPattern(path, document)) return [path];
  const isRecursive = withoutStrings(path).includes('..');
  const places = [...jsonMatch(document, path)]
    // `..` also visits the inside of texts and numbers.
    .filter(({ value }) => !isRecursive || value !== undefined)
    .map((match) => match.path)
    .filter((place) => hasContainer(document, place));
  if (places.length > maxPlaces) throw new Error(`"${path}" matches more than ${maxPlaces} places`);
  return [...new Set(places.sort(compareBackwards).map((place) => stringifyPath(place)))];
}

/** True if the object or list that a place is in exists. */
function hasContainer(document: IncomingDocument, place: SingleValuePath): boolean {
  const last = place.at(-1);
  let container: unknown = document;
  for (const segment of place.slice(0, -1)) container = step(container, segment);
  if (typeof last === 'string') {
    return typeof container === 'object' && container !== null && !Array.isArray(container);
  }
  return last !== undefined && step(container, last) !== undefined;
}

function step(value: unknown, segment: SingleValuePath[number]): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (typeof segment === 'string') return (value as Record<string, unknown>)[segment];
  if (!Array.isArray(value)) return undefined;
  return typeof segment === 'number' ? value.at(segment) : value.find((item) => item?._key === segment._key);
}

function compareBackwards(a: SingleValuePath, b: SingleValuePath): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (typeof segment === 'number' && typeof other === 'number' && segment !== other) return other - segment;
    const [text, otherText] = [JSON.stringify(segment), JSON.stringify(other)];
    if (text !== otherText) return text < otherText ? 1 : -1;
  }
  return a.length === b.length ? 0 : 1;
}

/** `@sanity/mutator` takes the end 0 for the end of the list, and an empty range for one of all items. */
const rangeWithEnd = /\[\s*\d*\s*:\s*\d+\s*\]/;
/** `@sanity/mutator` applies nothing to `friends[name?]`. */
const existence = /\?\s*\]/;

/** True for a path that `@sanity/mutator` does not apply. */
function isPattern(path: string, document: IncomingDocument): boolean {
  const syntax = withoutStrings(path);
  return (
    [/\*|\.\./, /\[[^\]]*[\w'"]\.[^\]]*\]/, rangeWithEnd, existence].some((part) => part.test(syntax)) ||
    stepsIntoList(syntax, document)
  );
}

/** True for a path such as `friends.name`, if `friends` is a list. */
function stepsIntoList(syntax: string, document: IncomingDocument): boolean {
  const keys = /^\w+(?:\.\w+)+/.exec(syntax)?.[0].split('.') ?? [];
  let value: unknown = document;
  for (const key of keys) {
    if (Array.isArray(value)) return true;
    value = step(value, key);
  }
  return false;
}

/** Replaces texts in quotes: they may contain any characters. */
const withoutStrings = (path: string): string => path.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '"x"');

function pathsOf({ set, setIfMissing, unset, diffMatchPatch, inc, dec, insert }: Patch): string[] {
  const keyed = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((body) => Object.keys(body ?? {}));
  const { before, after, replace } = (insert ?? {}) as Record<string, unknown>;
  return [...keyed, ...(Array.isArray(unset) ? unset : []), before, after, replace].filter(
    (path): path is string => typeof path === 'string',
  );
}
