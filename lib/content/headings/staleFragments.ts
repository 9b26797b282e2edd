import { log } from '#lib/server/log.ts';
import type { InternalLink } from '../fields/portableText.ts';
import { existingAnchors } from './existingAnchors.ts';

/**
 * Removes the fragment from each link whose target heading no longer exists. If the anchors cannot be fetched, links are
 * left unchanged: browsers then open the page at the top anyway.
 *
 * @param pending the document that is being fetched
 * @throws any error that `pending` rejects with
 */
export async function withoutStaleFragments<T>(pending: Promise<T>): Promise<T> {
  const document = await pending;
  const targets = [...new Set([...headingLinks(document)].map(({ target }) => target))];
  if (targets.length === 0) return document;
  try {
    const anchors = await existingAnchors(targets);
    return mapLinks(document, ({ heading, ...link }) =>
      heading !== undefined && anchors.get(link.target)?.has(heading) ? { ...link, heading } : link,
    );
  } catch (cause) {
    log.warn('links', 'headings could not be read; links to them are left unchanged', { cause });
    return document;
  }
}

/** Yields every link to a heading, at any depth of the document. */
function* headingLinks(value: unknown): Generator<InternalLink> {
  if (isLink(value)) {
    if (value.heading !== undefined) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* headingLinks(inner);
  }
}

/** Returns a copy of a document with `change` applied to each internal link, at any depth. */
export function mapLinks<T>(value: T, change: (link: InternalLink) => InternalLink): T {
  if (isLink(value)) return change(value) as T & InternalLink;
  if (Array.isArray(value)) return value.map((inner) => mapLinks(inner, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapLinks(inner, change)]),
  ) as T;
}

const isLink = (value: unknown): value is InternalLink =>
  typeof value === 'object' && value !== null && '_type' in value && value._type === 'internalLink';
