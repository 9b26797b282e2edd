import type { Block } from '#lib/content/blocks/blockUnion.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';

export type BlockProps<B extends Block> = { block: B; addresses: SiteTree };
