import { headingAliases, type RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import type { Block } from '../blocks/blockUnion.ts';
import type { HasAliases, PortableText } from '../fields/portableText.ts';

/**
 * Adds to each heading of a page its former ids, so that links from before it was reworded still work.
 *
 * @param recorded headings that were recorded while they were published
 * @param reserved ids that the page template uses
 */
export function blocksWithAliases(
  blocks: readonly Block[],
  recorded: readonly RecordedHeading[],
  reserved: readonly string[],
): Block[] {
  const alias = createAliaser(linkableHeadings({ blocks }), recorded, reserved);
  return blocks.map((block): Block => {
    if (block._type === 'accordion') {
      const items = block.items.map((item) => alias({ ...item, content: item.content.map(alias) }));
      return alias({ ...block, items });
    }
    return alias('content' in block ? { ...block, content: block.content.map(alias) } : block);
  });
}

/** Like `blocksWithAliases`, for a page whose content is a single text. */
export function textWithAliases(
  text: PortableText,
  recorded: readonly RecordedHeading[],
  reserved: readonly string[],
): PortableText {
  return text.map(createAliaser(linkableHeadings({ body: text }), recorded, reserved));
}

function createAliaser(
  current: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
  reserved: readonly string[],
) {
  const aliases = headingAliases(current, recorded, reserved);
  return <T extends { _key: string }>(part: T): T & HasAliases => {
    const former = aliases.get(part._key);
    return former ? { ...part, aliases: former } : part;
  };
}
