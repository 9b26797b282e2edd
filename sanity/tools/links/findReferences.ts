import type { Path } from 'sanity';

/** A reference from one document to another, where it stands. */
export type FoundReference = {
  target: string;
  /** Key of the heading that it leads to; absent where it leads to the page as a whole. */
  heading?: string;
  /** The words that one clicks, where the link stands in a text. */
  words?: string;
  /** From the document to what holds the reference. */
  path: Path;
};

type Fields = Readonly<Record<string, unknown>>;

/** Every reference in a document, in the order in which they stand, whatever its type and however deep. */
export function findReferences(document: Fields): FoundReference[] {
  return [...found(document, [])];
}

function* found(holder: Fields, path: Path, words?: ReadonlyMap<string, string>): Generator<FoundReference> {
  for (const [name, value] of Object.entries(holder)) {
    if (name.startsWith('_')) continue;
    const here = [...path, name];
    if (Array.isArray(value)) yield* inList(value, here, name === 'markDefs' ? wordsOf(holder) : undefined);
    else if (isFields(value)) {
      if (typeof value._ref === 'string') yield link(value._ref, here, holder, words);
      else yield* found(value, here);
    }
  }
}

function* inList(
  list: unknown[],
  path: Path,
  words?: ReadonlyMap<string, string>,
): Generator<FoundReference> {
  for (const [index, member] of list.entries()) {
    if (!isFields(member)) continue;
    const here = [...path, typeof member._key === 'string' ? { _key: member._key } : index];
    if (typeof member._ref === 'string') yield { target: member._ref, path: here };
    else yield* found(member, here, words);
  }
}

function link(
  target: string,
  path: Path,
  holder: Fields,
  words?: ReadonlyMap<string, string>,
): FoundReference {
  const { _key, heading } = holder;
  const clicked = typeof _key === 'string' ? words?.get(_key) : undefined;
  return {
    target,
    ...(typeof heading === 'string' && heading !== '' && { heading }),
    ...(clicked && { words: clicked }),
    path,
  };
}

/** The words under each mark of a text block. */
function wordsOf({ children }: Fields): Map<string, string> {
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
