import type { SiteTree } from '#lib/urls/siteTree.ts';
import type { Block } from './blocks/blockUnion.ts';

/** True if the block renders something visible. Other blocks are also left out of the table of contents. */
export function hasVisibleContent(block: Block, addresses: Pick<SiteTree, 'pathOf'>): boolean {
  switch (block._type) {
    case 'aims':
    case 'timeline':
    case 'accordion':
      return block.items.length > 0;
    case 'richText':
      return block.content.length > 0;
    case 'callout':
      return block.heading !== undefined || block.content.length > 0;
    case 'factBox':
      return block.facts.length > 0;
    case 'downloads':
      return block.files.length > 0;
    case 'networkGroupCards':
      return block.groups.length > 0;
    case 'standsBehind':
      return block.parties.length > 0 || block.groups.length > 0;
    case 'linkCards':
      return block.cards.some((card) => addresses.pathOf(card.target) !== undefined);
    case 'table':
      return block.rows.length > 0;
    case 'figure':
      return true;
  }
}
