import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { hasTrait } from '#lib/model.ts';
import { headingAliases, type RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { allowedExternalUrl } from '#lib/urls/hosts.ts';
import { matchPrefix } from '#lib/urls/redirects/prefixRedirects.ts';
import type { StudioLinkIndex } from '#sanity/schema/linkIndex/studioLinkIndex.ts';
import { latestVersions } from '#sanity/schema/validation/latestVersions.ts';
import { pathOf } from '#sanity/schema/validation/redirectAddress.ts';
import type { StoredDocument } from '../incomingReferences/incomingReferences.ts';
import { type FoundReference, findReferences } from '../links/findReferences.ts';

/** What is wrong: a link's heading or page is gone, its page is not published, or a redirect's address leads nowhere. */
export type DeadLinkReason = 'heading' | 'deleted' | 'unpublished' | 'address';

export type DeadLink = {
  id: string;
  document: StoredDocument;
  link: FoundReference;
  reason: DeadLinkReason;
  /** The page that the link leads to, if it is there in any version. */
  target: StoredDocument | undefined;
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
export function findDeadLinks(
  rows: readonly StoredDocument[],
  targets: readonly StoredDocument[],
  records: ReadonlyMap<string, readonly RecordedHeading[]>,
): DeadLink[] {
  const byId = Map.groupBy(
    targets.filter(({ _id }) => !isVersionId(_id)),
    ({ _id }): string => getPublishedId(_id),
  );
  return [...latestVersions(rows)].flatMap(([id, document]) =>
    findReferences(document).flatMap((link): DeadLink[] => {
      const versions = byId.get(link.target) ?? [];
      const recorded = records.get(link.target) ?? [];
      const reason = faultOf(link, versions, recorded, hasWeakLinks(document._type));
      if (!reason) return [];
      const lastWords = recorded.findLast(({ key }) => key === link.heading)?.text;
      return [{ id, document, link, reason, target: versions.at(-1), lastWords }];
    }),
  );
}

function faultOf(
  { heading }: FoundReference,
  versions: readonly StoredDocument[],
  recorded: readonly RecordedHeading[],
  isWeak: boolean,
): DeadLinkReason | undefined {
  if (isWeak && versions.length === 0) return 'deleted';
  if (isWeak && versions.every(({ _id }) => isDraftId(_id))) return 'unpublished';
  if (heading === undefined || versions.length === 0) return undefined;
  return versions.some((version) => hasHeading(version, heading, recorded)) ? undefined : 'heading';
}

function hasHeading(
  document: StoredDocument,
  heading: string,
  recorded: readonly RecordedHeading[],
): boolean {
  const shown = linkableHeadings(document);
  if (shown.some(({ key }) => key === heading)) return true;
  return [...headingAliases(shown, recorded).values()].some((former) => former.includes(heading));
}

/**
 * Finds the redirects whose address leads nowhere (any more): nothing is there, or the website is off the list.
 *
 * @param rows documents, all versions; of each the newest is looked at
 */
export function findDeadRedirects(
  rows: readonly StoredDocument[],
  { table, data }: Pick<StudioLinkIndex, 'table' | 'data'>,
): DeadLink[] {
  const hosts = new Set(data.hosts);
  return [...latestVersions(rows)].flatMap(([id, document]): DeadLink[] => {
    const { _type, address, target, gone } = document;
    if (_type !== 'redirect' || typeof address !== 'string' || target || gone === true) return [];
    const path = address.startsWith('/') ? pathOf(address) : undefined;
    const end =
      path === undefined ? undefined : (table.exact.get(path) ?? matchPrefix(table.prefixRedirects, path));
    const leads =
      path === undefined
        ? allowedExternalUrl(address, hosts)
        : end && end.kind !== 'unpublished' && end.kind !== 'gone';
    return leads
      ? []
      : [
          {
            ...{ id, document, reason: 'address', target: undefined, lastWords: undefined },
            link: { target: address, path: ['address'] },
          },
        ];
  });
}
