import type { PathSegment } from './fieldPath.ts';

/** A reference from one document to another, and its location. */
export type FoundReference = {
  /** The referenced id, usually a published one. */
  target: string;
  /** Key of the heading that the link points to; absent for a link to the page. */
  heading?: string;
  /** True if the target may be removed while the reference exists. */
  weak?: true;
  /** The link text, if the link is an annotation in a text. */
  words?: string;
  /** Path from the document to the reference, or to the array member that is one. */
  path: PathSegment[];
};

type Fields = Readonly<Record<string, unknown>>;

/** Finds all references in a document, at any depth, in document order. */
export function findReferences(document: Fields): FoundReference[] {
  return [...walkObject(document, [])];
}

function* walkObject(
  parent: Fields,
  path: PathSegment[],
  words?: ReadonlyMap<string, string>,
): Generator<FoundReference> {
  for (const [name, value] of Object.entries(parent)) {
    if (name.startsWith('_')) continue;
    const valuePath = [...path, name];
    if (Array.isArray(value))
      yield* walkArray(value, valuePath, name === 'markDefs' ? linkTexts(parent) : undefined);
    else if (isFields(value)) {
      if (typeof value._ref === 'string') yield toReference(value, value._ref, valuePath, parent, words);
      else yield* walkObject(value, valuePath);
    }
  }
}

function* walkArray(
  array: unknown[],
  path: PathSegment[],
  words?: ReadonlyMap<string, string>,
): Generator<FoundReference> {
  for (const [index, member] of array.entries()) {
    if (!isFields(member)) continue;
    const memberPath = [...path, typeof member._key === 'string' ? { _key: member._key } : index];
    if (typeof member._ref === 'string') yield { target: member._ref, ...weakness(member), path: memberPath };
    else yield* walkObject(member, memberPath, words);
  }
}

function toReference(
  reference: Fields,
  target: string,
  path: PathSegment[],
  parent: Fields,
  words?: ReadonlyMap<string, string>,
): FoundReference {
  const { _key, heading } = parent;
  const linkText = typeof _key === 'string' ? words?.get(_key) : undefined;
  return {
    target,
    ...(typeof heading === 'string' && heading !== '' && { heading }),
    ...weakness(reference),
    ...(linkText && { words: linkText }),
    path,
  };
}

const weakness = ({ _weak }: Fields): { weak?: true } => (_weak === true ? { weak: true } : {});

/** The text of each annotation of a Portable Text block, by mark key. */
function linkTexts({ children }: Fields): Map<string, string> {
  const words = new Map<string, string>();
  for (const child of Array.isArray(children) ? children : []) {
    if (!isFields(child) || typeof child.text !== 'string' || !Array.isArray(child.marks)) continue;
    for (const mark of child.marks) words.set(String(mark), (words.get(String(mark)) ?? '') + child.text);
  }
  return words;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
