import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { hasTrait } from '#lib/model.ts';
import { checkDocument } from './checkDocument.ts';
import { createSiteIndex } from './siteIndex.ts';
import type { ContentDocument, Finding, RuleContext } from './types.ts';

type Options = Omit<RuleContext, 'site'>;

/**
 * Checks all documents of a site: of each the latest version, that is its draft if there is one.
 *
 * @param documents all versions of all documents, address records included
 * @example checkSite(documents, { today: todayInDenmark(), siteHost: 'www.eksempel.dk' })
 */
export function checkSite(documents: readonly ContentDocument[], options: Options): Finding[] {
  const context = siteContext(documents, options);
  return latestDocuments(documents).flatMap((document) => checkDocument(document, context));
}

/** Prepares the check of single documents of a site. */
export function siteContext(documents: readonly ContentDocument[], options: Options): RuleContext {
  const index = createSiteIndex();
  const publishedFirst = documents.toSorted((a, b) => Number(isDraftId(a._id)) - Number(isDraftId(b._id)));
  for (const document of publishedFirst) index.add(document);
  return { ...options, site: index.build() };
}

/** The latest version of each document that rules apply to. */
export function latestDocuments(documents: readonly ContentDocument[]): ContentDocument[] {
  const latest = new Map<string, ContentDocument>();
  for (const document of documents) {
    const id = getPublishedId(document._id);
    if (isVersionId(document._id) || !isContent(document)) continue;
    if (isDraftId(document._id) || !latest.has(id)) latest.set(id, document);
  }
  return [...latest.values()];
}

/** True if rules apply to a document: not to assets and to what the site itself writes. */
export const isContent = ({ _type }: ContentDocument): boolean =>
  !hasTrait(_type, 'system') && !_type.includes('.');
