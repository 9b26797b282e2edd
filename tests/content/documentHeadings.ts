import { type ContentDocument, objectsIn } from './firstContent.ts';

/** A heading of a document: its key, which becomes its id, and whether it is the block's own heading. */
export type Heading = { key: string; isBlockHeading: boolean };

/** Types whose `heading` renders no id: a link's refers to its target's heading, a callout's is not in the outline. */
const withoutId = new Set(['internalLink', 'callout']);
const headingStyles = new Set(['h2', 'h3', 'h4']);

/** The headings that a link can point to: those of blocks, and those in running text. */
export function headingsOf(document: ContentDocument): Heading[] {
  return [...objectsIn(document)].flatMap(([, object]): Heading[] => {
    const { _key: key, _type: type, style, heading } = object;
    if (typeof key !== 'string') return [];
    if (type === 'block') return headingStyles.has(String(style)) ? [{ key, isBlockHeading: false }] : [];
    return typeof heading === 'string' && !withoutId.has(String(type)) ? [{ key, isBlockHeading: true }] : [];
  });
}
