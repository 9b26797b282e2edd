import { headingAliases, type RecordedHeading } from './headingAliases.ts';
import { type LinkableHeading, linkableHeadings } from './linkableHeadings.ts';

/**
 * The keys with which a link reaches a heading of a document: those of its headings, and former ones.
 *
 * @param recorded headings that were ever public in the document
 */
export const headingKeysOf = (document: unknown, recorded: readonly RecordedHeading[]): Set<string> =>
  keysOfHeadings(linkableHeadings(document), recorded);

/** The same for headings that are already extracted. */
export const keysOfHeadings = (
  headings: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
): Set<string> =>
  new Set([...headings.map(({ key }) => key), ...[...headingAliases(headings, recorded).values()].flat()]);
