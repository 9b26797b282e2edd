import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { headingAliases, type RecordedHeading } from '../../schema/headingAliases.ts';
import { headingsIn } from '../../schema/headings.ts';
import { newestById } from '../../schema/validation/drafts.ts';
import { type FoundLink, linksIn } from '../linksIn.ts';
import type { Row } from '../referrers/referrersOf.ts';

/** What is wrong with a link: its heading is gone, its page is gone, or its page is not published. */
export type Fault = 'heading' | 'deleted' | 'unpublished';

export type DeadLink = {
  id: string;
  document: Row;
  link: FoundLink;
  fault: Fault;
  /** The page that the link leads to, if it is there in any version. */
  target: Row | undefined;
  /** The words that the heading had, if the site ever wrote them down. */
  lastWords: string | undefined;
};

/** Types whose links stay when their page is deleted: their references are weak. */
const weak: ReadonlySet<string> = new Set(['redirect', 'shortLink']);

/**
 * Finds the links that do not lead where they were meant to. A heading is looked for in what is public and in the draft,
 * and by the keys that it had before it was written anew.
 *
 * @param rows the documents that links stand in, all versions; of each the newest is looked at
 * @param targets the documents that they lead to, all versions
 * @param records what was written down of the targets' headings, by the targets' ids
 */
export function deadLinks(
  rows: readonly Row[],
  targets: readonly Row[],
  records: ReadonlyMap<string, readonly RecordedHeading[]>,
): DeadLink[] {
  const byId = Map.groupBy(
    targets.filter(({ _id }) => !isVersionId(_id)),
    ({ _id }): string => getPublishedId(_id),
  );
  return [...newestById(rows)].flatMap(([id, document]) =>
    linksIn(document).flatMap((link): DeadLink[] => {
      const versions = byId.get(link.target) ?? [];
      const recorded = records.get(link.target) ?? [];
      const fault = faultOf(link, versions, recorded, weak.has(document._type));
      if (!fault) return [];
      const lastWords = recorded.findLast(({ key }) => key === link.heading)?.text;
      return [{ id, document, link, fault, target: versions.at(-1), lastWords }];
    }),
  );
}

function faultOf(
  { heading }: FoundLink,
  versions: readonly Row[],
  recorded: readonly RecordedHeading[],
  isWeak: boolean,
): Fault | undefined {
  if (isWeak && versions.length === 0) return 'deleted';
  if (isWeak && versions.every(({ _id }) => isDraftId(_id))) return 'unpublished';
  if (heading === undefined || versions.length === 0) return undefined;
  return versions.some((version) => hasHeading(version, heading, recorded)) ? undefined : 'heading';
}

function hasHeading(document: Row, heading: string, recorded: readonly RecordedHeading[]): boolean {
  const shown = headingsIn(document);
  if (shown.some(({ key }) => key === heading)) return true;
  return [...headingAliases(shown, recorded).values()].some((former) => former.includes(heading));
}
