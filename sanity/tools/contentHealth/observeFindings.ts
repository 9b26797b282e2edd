import { getPublishedId } from '@sanity/client/csm';
import type { Observable } from 'rxjs';
import type { DocumentStore } from 'sanity';
import { checkDocument, todayInDenmark } from '#lib/contentRules/checkDocument.ts';
import { latestDocuments, siteContext } from '#lib/contentRules/checkSite.ts';
import { contentRules } from '#lib/contentRules/rules.ts';
import type { ContentDocument, ContentRule } from '#lib/contentRules/types.ts';
import { apiVersion, documentTypes } from '#lib/model.ts';
import { mapInTurn } from '../ui/mapInTurn.ts';
import type { DocumentFindings } from './findingGroups.ts';

/** The findings of the rules on the whole site. */
export type SiteFindings = { documents: number; groups: DocumentFindings[] };

const allDocuments = '*[_type in $types]';
const params = { types: Object.keys(documentTypes) };
const options = { perspective: 'raw', apiVersion, tag: 'content-health' } as const;

/** Number of documents checked without a pause, so that the Studio stays responsive. */
const batchSize = 50;

/**
 * The least time (ms) between two loads of all documents while others work. The first change is shown at once, and the last
 * one when the time is over.
 */
const throttleTime = 5_000;

type Options = { rules?: readonly ContentRule[]; throttleTime?: number };

/** Emits the findings in the latest version of each document, and emits again whenever a document changes. */
export function observeFindings(
  store: Pick<DocumentStore, 'listenQuery'>,
  { rules, ...wanted }: Options = {},
): Observable<SiteFindings> {
  return store
    .listenQuery(allDocuments, params, { ...options, throttleTime, ...wanted })
    .pipe(mapInTurn((rows: ContentDocument[]) => findingsIn(rows, rules)));
}

/**
 * Checks all documents.
 *
 * @param rows all versions of all documents
 * @param rules by default all
 */
export async function findingsIn(
  rows: readonly ContentDocument[],
  rules: readonly ContentRule[] = contentRules,
): Promise<SiteFindings> {
  // The Studio is served by the site itself.
  const context = siteContext(rows, { today: todayInDenmark(), siteHost: globalThis.location?.host });
  const documents = latestDocuments(rows);
  const groups: DocumentFindings[] = [];
  for (const [index, document] of documents.entries()) {
    if (index % batchSize === batchSize - 1) await new Promise((resolve) => setTimeout(resolve));
    const findings = checkDocument(document, context, rules);
    if (findings.length === 0) continue;
    const id = getPublishedId(document._id);
    groups.push({
      ...{ id, document, findings },
      title: context.site?.titleOf(id) ?? '',
      address: context.site?.pathOf(id),
    });
  }
  return { documents: documents.length, groups };
}
