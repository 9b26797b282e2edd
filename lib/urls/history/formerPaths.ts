import type { PageNode } from '../siteTree.ts';
import type { AddressClaim } from './missingEntries.ts';

/** What decided where a document lay, until a change took it away; without a slug it was nowhere. */
export type RoutingRevision = {
  id: string;
  type: string;
  slug: string | undefined;
  parentId: string | undefined;
  /** Milliseconds: when the change was made. */
  until: number;
};

/** An address that a document had, until then, in milliseconds. */
export type PastClaim = AddressClaim & { until: number };

type RevisionSpan = RoutingRevision & { from: number };
type Span = { from: number; until: number };

/**
 * The addresses that a change took away: the document's own, and those of everything below it. When several documents
 * change close upon each other, each change is told of by itself, in any order, and none of them says what the others
 * looked like then; so a face is joined with every face above and below it that was there at the same time.
 *
 * @param changed what the documents looked like before their changes
 * @param past what documents looked like before changes of late, in any order
 * @param entries everything public by now
 */
export function pathsLostBy(
  changed: readonly RoutingRevision[],
  past: readonly RoutingRevision[],
  entries: readonly PageNode[],
): PastClaim[] {
  const all = new Map([...past, ...changed].map((face) => [revisionKey(face), face]));
  const faces = revisionsOverTime([...all.values()], entries);
  const below = Map.groupBy([...faces.values()].flat(), ({ parentId }) => parentId);

  const above = (
    { id, slug, parentId }: RevisionSpan,
    span: Span,
    met: readonly string[],
  ): [string, Span][] => {
    if (slug === undefined || met.includes(id)) return [];
    if (parentId === undefined) return [[`/${slug}`, span]];
    return (faces.get(parentId) ?? []).flatMap((parent) =>
      overlap(parent, span).flatMap((both) =>
        above(parent, both, [...met, id]).map(([path, when]): [string, Span] => [`${path}/${slug}`, when]),
      ),
    );
  };
  const downFrom = (
    { id, type }: RevisionSpan,
    path: string,
    span: Span,
    met: readonly string[],
  ): PastClaim[] => [
    { id, type, path, until: span.until },
    ...(below.get(id) ?? []).flatMap((child) =>
      child.slug === undefined || met.includes(child.id)
        ? []
        : overlap(child, span).flatMap((both) =>
            downFrom(child, `${path}/${child.slug}`, both, [...met, id]),
          ),
    ),
  ];
  return changed.flatMap((face) => {
    const key = revisionKey(face);
    const found = face.slug ? faces.get(face.id)?.find((each) => revisionKey(each) === key) : undefined;
    if (!found) return [];
    return above(found, found, []).flatMap(([path, span]) => downFrom(found, path, span, [face.id]));
  });
}

/** All faces of each document, from when until when; what is not known to have begun was always there. */
function revisionsOverTime(
  past: readonly RoutingRevision[],
  entries: readonly PageNode[],
): Map<string, RevisionSpan[]> {
  const now = entries.map(({ id, type, slug, parentId }) => ({ id, type, slug, parentId, until: Infinity }));
  const faces = new Map<string, RevisionSpan[]>();
  for (const face of [...past].sort((a, b) => a.until - b.until).concat(now)) {
    const before = faces.get(face.id);
    const from = before?.at(-1)?.until ?? -Infinity;
    if (before) before.push({ ...face, from });
    else faces.set(face.id, [{ ...face, from }]);
  }
  return faces;
}

/** When both were there, if ever. What came and went within a millisecond was there all the same. */
function overlap(a: Span, b: Span): Span[] {
  const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
  const brief = a.from === a.until || b.from === b.until;
  return from < until || (brief && from === until) ? [{ from, until }] : [];
}

/** The same for two notices of one change: one may come twice. */
export const revisionKey = ({ id, until, slug, parentId }: RoutingRevision): string =>
  JSON.stringify([id, until, slug ?? null, parentId ?? null]);
