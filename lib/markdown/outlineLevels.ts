import type { PortableText } from '#lib/content/fields/portableText.ts';

/**
 * Reduces the levels of list items so that none is skipped: Markdown takes an item that is indented too far for code.
 * @example levels 3, 1, 4, 4, 2 become 1, 1, 2, 2, 2
 */
export function withOutlineLevels(content: PortableText): PortableText {
  let open: number[] = [];
  return content.map((block) => {
    if (!block.listItem) {
      open = [];
      return block;
    }
    const { level } = block;
    open = [...open.filter((outer) => outer < level), level];
    return { ...block, level: open.length };
  });
}
