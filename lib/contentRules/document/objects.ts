import type { PathSegment } from './fieldPath.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list. Anything else in it is left out. */
export const objectsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** The path segment of a list member: its key, or its index if it has none. */
export const segmentOf = (member: unknown, index: number): PathSegment =>
  isFields(member) && typeof member._key === 'string' ? { _key: member._key } : index;

/** An object inside a document, and its path. */
export type PlacedObject = { object: Fields; path: PathSegment[] };

/** All objects inside a document in document order, the document itself first. */
export const walkObjects = oncePerDocument((document): PlacedObject[] => {
  const found: PlacedObject[] = [];
  const visit = (value: unknown, path: PathSegment[]): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries())
        if (typeof member === 'object') visit(member, [...path, segmentOf(member, index)]);
    } else if (isFields(value)) {
      found.push({ object: value, path });
      for (const name of Object.keys(value))
        if (typeof value[name] === 'object') visit(value[name], [...path, name]);
    }
  };
  visit(document, []);
  return found;
});

/** A Portable Text inside a document, and its path. */
export type PlacedText = { blocks: Fields[]; path: PathSegment[] };

/** All Portable Texts inside a document, in document order. */
export const walkTexts = oncePerDocument((document): PlacedText[] =>
  walkObjects(document).flatMap(({ object, path }) =>
    Object.keys(object).flatMap((name) => {
      if (!Array.isArray(object[name])) return [];
      const blocks = objectsOf(object[name]);
      return blocks.some(({ _type }) => _type === 'block') ? [{ blocks, path: [...path, name] }] : [];
    }),
  ),
);

/**
 * Remembers the result for the latest document: most rules ask for the same ones, one document after the other. The
 * document must not be changed meanwhile.
 */
export function oncePerDocument<Document extends Fields, Result>(
  compute: (document: Document) => Result,
): (document: Document) => Result {
  let latest: { document: Document; result: Result } | undefined;
  return (document) => {
    if (latest?.document !== document) latest = { document, result: compute(document) };
    return latest.result;
  };
}

/** A text with more than white space and invisible characters. */
export const hasVisibleText = (value: unknown): value is string =>
  typeof value === 'string' && /[^\p{Z}\p{Cc}\p{Cf}]/u.test(value);
