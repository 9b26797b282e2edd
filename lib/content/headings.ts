import type { Block } from './blocks.ts';
import { isHeading, type PortableText, plainText } from './portableText.ts';

export type Heading = { id: string; text: string; level: 2 | 3 | 4 };

const levels = { h2: 2, h3: 3, h4: 4 } as const;

/** The headings of a text. Their ids are their keys, which stay when the heading is reworded. */
export function headingsOf(content: PortableText): Heading[] {
  return content.filter(isHeading).map((block) => ({
    id: block._key,
    text: plainText(block).trim(),
    level: levels[block.style as keyof typeof levels],
  }));
}

/** The headings of a page in order: those in its texts, and each block's own, which is an h2 with the block's key. */
export function headingsOfBlocks(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block): Heading[] => {
    if (block._type === 'richText') return headingsOf(block.content);
    if (block._type === 'callout') return [];
    const own = 'heading' in block ? block.heading : undefined;
    return own === undefined ? [] : [{ id: block._key, text: own, level: 2 }];
  });
}
