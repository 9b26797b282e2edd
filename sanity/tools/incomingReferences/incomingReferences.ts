import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import type { Path } from 'sanity';
import { compareDanish } from '#lib/danish/format.ts';
import { type FoundReference, findReferences } from '../links/findReferences.ts';

/** A document as the store has it. */
export type StoredDocument = { _id: string; _type: string; [field: string]: unknown };

/** Where a link stands; `draft`: it is not public yet, `leaving`: it is, but the draft has it no more. */
export type ReferenceLocation = FoundReference & { state: 'public' | 'draft' | 'leaving' };

/** A document that leads to another, by its newest version. */
export type IncomingReference = {
  id: string;
  document: StoredDocument;
  published: boolean;
  places: ReferenceLocation[];
};

/**
 * The documents that lead to one, each once with all places in it, drafts and what is public side by side.
 *
 * @param rows every version that refers to the target, or once did
 * @param target published id; links within the document itself are left out
 * @param nameOf what a document is sorted by
 */
export function incomingReferences(
  rows: readonly StoredDocument[],
  target: string,
  nameOf: (row: StoredDocument) => string,
): IncomingReference[] {
  const documents = Map.groupBy(
    rows.filter(({ _id }) => !isVersionId(_id) && getPublishedId(_id) !== target),
    ({ _id }) => getPublishedId(_id),
  );
  return [...documents]
    .flatMap(([id, versions]): IncomingReference[] => {
      const draft = versions.find(({ _id }) => isDraftId(_id));
      const published = versions.find(({ _id }) => !isDraftId(_id));
      const document = draft ?? published;
      const places = placesIn(published, draft, target);
      return document && places.length > 0
        ? [{ id, document, published: published !== undefined, places }]
        : [];
    })
    .sort((a, b) => compareDanish(nameOf(a.document), nameOf(b.document)));
}

function placesIn(
  published: StoredDocument | undefined,
  draft: StoredDocument | undefined,
  target: string,
): ReferenceLocation[] {
  const before = linksTo(published, target);
  if (!draft) return before.map((link) => ({ ...link, state: 'public' }));
  const after = linksTo(draft, target);
  const known = new Set(before.map(keyOf));
  const kept = new Set(after.map(keyOf));
  return [
    ...after.map(
      (link): ReferenceLocation => ({ ...link, state: known.has(keyOf(link)) ? 'public' : 'draft' }),
    ),
    ...before
      .filter((link) => !kept.has(keyOf(link)))
      .map((link): ReferenceLocation => ({ ...link, state: 'leaving' })),
  ];
}

const linksTo = (row: StoredDocument | undefined, target: string): FoundReference[] =>
  row ? findReferences(row).filter((link) => link.target === target) : [];

const keyOf = ({ path }: { path: Path }): string => JSON.stringify(path);
