import { type ContentDocument, objectsIn } from './firstContent.ts';

/** A heading of a document: its key, which becomes its id, and whether it is the block's own heading. */
export type Heading = { key: string; own: boolean };

/** What has a `heading` that gives no id on the page: a link's names its target's, a callout stands beside the outline. */
const withoutId = new Set(['internalLink', 'callout']);
const headingStyles = new Set(['h2', 'h3', 'h4']);

/** The headings that a link can lead to: those of blocks, and those in running text. */
export function headingsOf(document: ContentDocument): Heading[] {
  return [...objectsIn(document)].flatMap(([, object]): Heading[] => {
    const { _key: key, _type: type, style, heading } = object;
    if (typeof key !== 'string') return [];
    if (type === 'block') return headingStyles.has(String(style)) ? [{ key, own: false }] : [];
    return typeof heading === 'string' && !withoutId.has(String(type)) ? [{ key, own: true }] : [];
  });
}
