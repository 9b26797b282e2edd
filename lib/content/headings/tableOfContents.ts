import { headingsOf as headingsOfDocument } from '#lib/urls/headings/linkableHeadings.ts';
import type { Block } from '../blocks/blockUnion.ts';
import type { PortableText } from '../fields/portableText.ts';

export type Heading = { id: string; text: string; level: 2 | 3 | 4 };

/** Returns the headings of a text. Their ids are their keys, which do not change when a heading is reworded. */
export const headingsOf = (content: PortableText): Heading[] => listedHeadings({ body: content });

/** Returns a page's headings in order: those in its texts, and each block's own heading (an h2 with the block's key). */
export const headingsOfBlocks = (blocks: readonly Block[]): Heading[] => listedHeadings({ blocks });

const listedHeadings = (document: object): Heading[] =>
  headingsOfDocument(document).flatMap(({ key, text, level, listed }) =>
    listed ? [{ id: key, text, level }] : [],
  );
