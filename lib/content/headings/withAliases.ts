import { headingAliases, type RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import type { Block } from '../blocks/blockUnion.ts';
import type { HasAliases, PortableText } from '../fields/portableText.ts';

/**
 * Gives each heading of a page the ids under which it was public before it was written anew.
 *
 * @param recorded what the site wrote down while it was public
 * @param reserved ids that the page has around its content
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

/** The same for the headings of a text that is a page's only one. */
export function textWithAliases(
  text: PortableText,
  recorded: readonly RecordedHeading[],
  reserved: readonly string[],
): PortableText {
  return text.map(createAliaser(linkableHeadings({ body: text }), recorded, reserved));
}

function createAliaser(
  shown: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
  reserved: readonly string[],
) {
  const aliases = headingAliases(shown, recorded, reserved);
  return <T extends { _key: string }>(part: T): T & HasAliases => {
    const former = aliases.get(part._key);
    return former ? { ...part, aliases: former } : part;
  };
}
