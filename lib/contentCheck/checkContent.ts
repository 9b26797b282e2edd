import { getDraftId, getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { checkDocument } from '#lib/contentRules/checkDocument.ts';
import { isContent } from '#lib/contentRules/checkSite.ts';
import { createSiteIndex } from '#lib/contentRules/siteIndex.ts';
import type { ContentDocument, Finding, RuleContext } from '#lib/contentRules/types.ts';
import type { ContentSource } from './contentSource.ts';

/** A finding, the title of its document, and its line in the file if it comes from one. */
export type ReportedFinding = Finding & { title: string; line?: number };

export type ContentReport = { source: string; file?: string; documents: number; findings: ReportedFinding[] };

type Options = Omit<RuleContext, 'site'> & {
  /** True to check drafts in place of their published versions. */
  drafts?: boolean;
  /** Called after each document. `phase`: the content is read twice, first to learn what links to what. */
  onProgress?: (phase: 'read' | 'check', documents: number) => void;
};

/**
 * Checks all documents of a source. They are read twice and never kept, so that the memory needed is that of the findings
 * and of a few fields per document.
 *
 * @throws Error if the source cannot be read, or if it has no documents
 */
export async function checkContent(
  source: ContentSource,
  { drafts = false, onProgress, ...options }: Options,
): Promise<ContentReport> {
  const index = createSiteIndex();
  const draftIds = new Set<string>();
  let read = 0;
  for await (const { document } of source.read()) {
    read += 1;
    if (isDraftId(document._id)) draftIds.add(document._id);
    if (drafts || !isDraftId(document._id)) index.add(document);
    else index.addDraft(document);
    onProgress?.('read', read);
  }
  if (read === 0) throw new Error(`There are no documents in ${source.name}.`);

  const context = { ...options, site: index.build() };
  const findings: ReportedFinding[] = [];
  let documents = 0;
  for await (const { document, line } of source.read()) {
    if (!isContent(document) || !isWanted(document, drafts, draftIds)) continue;
    documents += 1;
    for (const finding of checkDocument(document, context)) {
      const title = context.site.titleOf(finding.documentId) ?? finding.documentId;
      findings.push({ ...finding, title, ...(line !== undefined && { line }) });
    }
    onProgress?.('check', documents);
  }
  return { source: source.name, ...(source.file && { file: source.file }), documents, findings };
}

function isWanted({ _id }: ContentDocument, drafts: boolean, draftIds: ReadonlySet<string>): boolean {
  if (isVersionId(_id)) return false;
  if (!drafts) return !isDraftId(_id);
  return isDraftId(_id) || !draftIds.has(getDraftId(getPublishedId(_id)));
}
