import type { PageNode } from '../siteTree.ts';
import type { AddressClaim } from './missingEntries.ts';

/** The fields that determined a document's path before a change. Without a slug it had no path. */
export type RoutingRevision = {
  id: string;
  type: string;
  slug: string | undefined;
  parentId: string | undefined;
  /** Time of the change, in ms since the epoch. */
  until: number;
};

/** A path that a document had until a change, with its time in ms since the epoch. */
export type PastClaim = AddressClaim & { until: number };

type RevisionSpan = RoutingRevision & { from: number };
type Span = { from: number; until: number };

/**
 * Returns the paths that a change removed: the document's own, and those of everything below it. Simultaneous changes
 * arrive as separate webhooks, in any order, and none of them describes the other documents. Each revision is therefore
 * combined with every revision above and below it that existed at the same time.
 *
 * @param changed revisions that the change ended
 * @param past revisions that other recent changes ended, in any order
 * @param entries all documents that are public now
 */
export function pathsLostBy(
  changed: readonly RoutingRevision[],
  past: readonly RoutingRevision[],
  entries: readonly PageNode[],
): PastClaim[] {
  const byChange = new Map([...past, ...changed].map((revision) => [revisionKey(revision), revision]));
  const revisions = revisionsOverTime([...byChange.values()], entries);
  const children = Map.groupBy([...revisions.values()].flat(), ({ parentId }) => parentId);

  const pathsOf = (
    { id, slug, parentId }: RevisionSpan,
    span: Span,
    visited: readonly string[],
  ): [string, Span][] => {
    if (slug === undefined || visited.includes(id)) return [];
    if (parentId === undefined) return [[`/${slug}`, span]];
    return (revisions.get(parentId) ?? []).flatMap((parent) =>
      overlap(parent, span).flatMap((shared) =>
        pathsOf(parent, shared, [...visited, id]).map(([path, pathSpan]): [string, Span] => [
          `${path}/${slug}`,
          pathSpan,
        ]),
      ),
    );
  };
  const claimsFrom = (
    { id, type }: RevisionSpan,
    path: string,
    span: Span,
    visited: readonly string[],
  ): PastClaim[] => [
    { id, type, path, until: span.until },
    ...(children.get(id) ?? []).flatMap((child) =>
      child.slug === undefined || visited.includes(child.id)
        ? []
        : overlap(child, span).flatMap((shared) =>
            claimsFrom(child, `${path}/${child.slug}`, shared, [...visited, id]),
          ),
    ),
  ];
  return changed.flatMap((revision) => {
    const key = revisionKey(revision);
    const ended = revision.slug
      ? revisions.get(revision.id)?.find((span) => revisionKey(span) === key)
      : undefined;
    if (!ended) return [];
    return pathsOf(ended, ended, []).flatMap(([path, span]) => claimsFrom(ended, path, span, [revision.id]));
  });
}

/** All revisions of each document with their time spans. The first known revision has no start. */
function revisionsOverTime(
  past: readonly RoutingRevision[],
  entries: readonly PageNode[],
): Map<string, RevisionSpan[]> {
  const now = entries.map(({ id, type, slug, parentId }) => ({ id, type, slug, parentId, until: Infinity }));
  const revisions = new Map<string, RevisionSpan[]>();
  for (const revision of [...past].sort((a, b) => a.until - b.until).concat(now)) {
    const earlier = revisions.get(revision.id);
    const from = earlier?.at(-1)?.until ?? -Infinity;
    if (earlier) earlier.push({ ...revision, from });
    else revisions.set(revision.id, [{ ...revision, from }]);
  }
  return revisions;
}

/** The time in which both existed, if any. A revision that lasted less than a millisecond counts too. */
function overlap(a: Span, b: Span): Span[] {
  const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
  const isInstant = a.from === a.until || b.from === b.until;
  return from < until || (isInstant && from === until) ? [{ from, until }] : [];
}

/** Identifies a change, because its webhook may be delivered twice. */
export const revisionKey = ({ id, until, slug, parentId }: RoutingRevision): string =>
  JSON.stringify([id, until, slug ?? null, parentId ?? null]);
