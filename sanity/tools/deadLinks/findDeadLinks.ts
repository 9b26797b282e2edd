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

/** Why a link is dead: no such heading, page deleted, page unpublished, or a redirect's `address` has no target. */
export type DeadLinkReason = 'heading' | 'deleted' | 'unpublished' | 'address';

export type DeadLink = {
  id: string;
  document: StoredDocument;
  link: FoundReference;
  reason: DeadLinkReason;
  /** The target page, draft or published; `undefined` if neither exists. */
  target: StoredDocument | undefined;
  /** The last text of the heading in the address history, if recorded. */
  lastWords: string | undefined;
};

/** True for types with weak references: their links remain after the target is deleted. */
const hasWeakLinks = (type: string): boolean => hasTrait(type, 'redirects');

/**
 * Finds links whose target page or heading does not exist. A heading exists if the published document or the draft has
 * it, under its current key or a former one.
 *
 * @param rows all versions of the documents that contain links; only the latest version of each is checked
 * @param targets all versions of the linked documents
 * @param records the recorded headings of the targets, by published id
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
      const reason = reasonOf(link, versions, recorded, hasWeakLinks(document._type));
      if (!reason) return [];
      const lastWords = recorded.findLast(({ key }) => key === link.heading)?.text;
      return [{ id, document, link, reason, target: versions.at(-1), lastWords }];
    }),
  );
}

function reasonOf(
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
  const headings = linkableHeadings(document);
  if (headings.some(({ key }) => key === heading)) return true;
  return [...headingAliases(headings, recorded).values()].some((former) => former.includes(heading));
}

/**
 * Finds redirects whose `address` has no target: the path does not exist, or the host is not allowed.
 *
 * @param rows all versions of the documents; only the latest version of each is checked
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
    const destination =
      path === undefined ? undefined : (table.exact.get(path) ?? matchPrefix(table.prefixRedirects, path));
    const isReachable =
      path === undefined
        ? allowedExternalUrl(address, hosts)
        : destination && destination.kind !== 'unpublished' && destination.kind !== 'gone';
    return isReachable
      ? []
      : [
          {
            ...{ id, document, reason: 'address', target: undefined, lastWords: undefined },
            link: { target: address, path: ['address'] },
          },
        ];
  });
}
