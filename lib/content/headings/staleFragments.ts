import { log } from '#lib/server/log.ts';
import type { InternalLink } from '../fields/portableText.ts';
import { existingAnchors } from './existingAnchors.ts';

/**
 * Lets the links of a document that lead to a heading lead to the page alone where the heading is gone. With the store
 * away they stay as they are: a browser takes them to the top of the page too.
 *
 * @param read the document, as it is being read
 * @throws what reading the document throws
 */
export async function withoutStaleFragments<T>(read: Promise<T>): Promise<T> {
  const document = await read;
  const targets = [...new Set([...headingLinks(document)].map(({ target }) => target))];
  if (targets.length === 0) return document;
  try {
    const anchors = await existingAnchors(targets);
    return mapLinks(document, ({ heading, ...link }) =>
      heading !== undefined && anchors.get(link.target)?.has(heading) ? { ...link, heading } : link,
    );
  } catch (cause) {
    log.warn('links', 'headings could not be read: links to them are left as they are', { cause });
    return document;
  }
}

/** Every link to a heading, wherever in the document it stands. */
function* headingLinks(value: unknown): Generator<InternalLink> {
  if (isLink(value)) {
    if (value.heading !== undefined) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* headingLinks(inner);
  }
}

/** The same document with each of its links changed. */
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
