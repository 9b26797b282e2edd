import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { familyOf } from '#lib/links/families.ts';
import { allowedElsewhere } from '#lib/links/hosts.ts';
import { hasTrait } from '#lib/model.ts';
import type { Known } from '../../schema/addresses/known.ts';
import { headingAliases, type RecordedHeading } from '../../schema/headingAliases.ts';
import { headingsIn } from '../../schema/headings.ts';
import { newestById } from '../../schema/validation/drafts.ts';
import { pathOf } from '../../schema/validation/redirectAddress.ts';
import { type FoundLink, linksIn } from '../linksIn.ts';
import type { Row } from '../referrers/referrersOf.ts';

/** What is wrong: a link's heading or page is gone, its page is not published, or a redirect's address leads nowhere. */
export type Fault = 'heading' | 'deleted' | 'unpublished' | 'address';

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
const hasWeakLinks = (type: string): boolean => hasTrait(type, 'redirects');

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
      const fault = faultOf(link, versions, recorded, hasWeakLinks(document._type));
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

/**
 * Finds the redirects whose address leads nowhere (any more): nothing is there, or the website is off the list.
 *
 * @param rows documents, all versions; of each the newest is looked at
 */
export function deadRedirects(
  rows: readonly Row[],
  { table, data }: Pick<Known, 'table' | 'data'>,
): DeadLink[] {
  const hosts = new Set(data.hosts);
  return [...newestById(rows)].flatMap(([id, document]): DeadLink[] => {
    const { _type, address, target, gone } = document;
    if (_type !== 'redirect' || typeof address !== 'string' || target || gone === true) return [];
    const path = address.startsWith('/') ? pathOf(address) : undefined;
    const end = path === undefined ? undefined : (table.exact.get(path) ?? familyOf(table.families, path));
    const leads =
      path === undefined
        ? allowedElsewhere(address, hosts)
        : end && end.kind !== 'away' && end.kind !== 'gone';
    return leads
      ? []
      : [
          {
            ...{ id, document, fault: 'address', target: undefined, lastWords: undefined },
            link: { target: address, path: ['address'] },
          },
        ];
  });
}
