import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import type { Path } from 'sanity';
import { type FoundReference, findReferences } from '#lib/contentRules/document/findReferences.ts';
import { compareDanish } from '#lib/danish/format.ts';

/** A document as stored, with its raw id (`drafts.…`, `versions.…`). */
export type StoredDocument = { _id: string; _type: string; [field: string]: unknown };

/** The location of a link. `draft`: only in the draft; `removed`: published, but removed in the draft. */
export type ReferenceLocation = FoundReference & { state: 'public' | 'draft' | 'removed' };

/** A document that links to another, in its latest version. */
export type IncomingReference = {
  id: string;
  document: StoredDocument;
  published: boolean;
  places: ReferenceLocation[];
};

/**
 * Groups the references to a document by referring document, and compares the draft of each with its published version.
 *
 * @param rows all versions of the referring documents, including drafts that no longer contain the reference
 * @param target published id; links within the target itself are excluded
 * @param nameOf returns the name by which the result is sorted
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
  const publishedLinks = linksTo(published, target);
  if (!draft) return publishedLinks.map((link) => ({ ...link, state: 'public' }));
  const draftLinks = linksTo(draft, target);
  const publishedKeys = new Set(publishedLinks.map(keyOf));
  const draftKeys = new Set(draftLinks.map(keyOf));
  return [
    ...draftLinks.map(
      (link): ReferenceLocation => ({ ...link, state: publishedKeys.has(keyOf(link)) ? 'public' : 'draft' }),
    ),
    ...publishedLinks
      .filter((link) => !draftKeys.has(keyOf(link)))
      .map((link): ReferenceLocation => ({ ...link, state: 'removed' })),
  ];
}

const linksTo = (row: StoredDocument | undefined, target: string): FoundReference[] =>
  row ? findReferences(row).filter((link) => link.target === target) : [];

const keyOf = ({ path }: { path: Path }): string => JSON.stringify(path);
