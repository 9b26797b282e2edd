import { headingsOf as headingsOfDocument } from '#lib/urls/headings/linkableHeadings.ts';
import type { Block } from '../blocks/blockUnion.ts';
import type { PortableText } from '../fields/portableText.ts';

export type Heading = { id: string; text: string; level: 2 | 3 | 4 };

/** The headings of a text. Their ids are their keys, which stay when the heading is reworded. */
export const headingsOf = (content: PortableText): Heading[] => listed({ body: content });

/** The headings of a page in order: those in its texts, and each block's own, which is an h2 with the block's key. */
export const headingsOfBlocks = (blocks: readonly Block[]): Heading[] => listed({ blocks });

const listed = (document: object): Heading[] =>
  headingsOfDocument(document).flatMap(({ key, text, level, listed }) =>
    listed ? [{ id: key, text, level }] : [],
  );
