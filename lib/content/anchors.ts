import { headingAliases, type RecordedHeading } from '#sanity/schema/headingAliases.ts';
import { headingsIn, type LinkableHeading } from '#sanity/schema/headings.ts';
import type { Block } from './blocks.ts';
import type { PortableText } from './portableText.ts';

/** Ids from before a heading was written anew, that lead to it still. */
export type Aliased = { aliases?: readonly string[] };

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
  const alias = aliaser(headingsIn({ blocks }), recorded, reserved);
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
  return text.map(aliaser(headingsIn({ body: text }), recorded, reserved));
}

function aliaser(
  shown: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
  reserved: readonly string[],
) {
  const aliases = headingAliases(shown, recorded, reserved);
  return <T extends { _key: string }>(part: T): T & Aliased => {
    const former = aliases.get(part._key);
    return former ? { ...part, aliases: former } : part;
  };
}
