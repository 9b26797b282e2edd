import type { Block } from './blockUnion.ts';

/**
 * True if the visible blocks of a page lead on by themselves: the last one is a list of pages, or one of them lists the page
 * that would be next.
 *
 * @param next id of that page
 */
export function leadsOn(blocks: readonly Block[], next: string): boolean {
  return blocks.some((block, index) => {
    const targets = listedPages(block);
    return targets !== undefined && (index === blocks.length - 1 || targets.includes(next));
  });
}

/** The pages that a block lists; `undefined` if it is no list of pages. */
function listedPages(block: Block): string[] | undefined {
  if (block._type === 'linkCards') return block.cards.map(({ target }) => target);
  return block._type === 'networkGroupCards' ? block.groups.map(({ _id }) => _id) : undefined;
}
