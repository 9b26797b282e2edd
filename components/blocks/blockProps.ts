import type { Block } from '#lib/content/blocks/blockUnion.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';

/** `language`: that of the page. */
export type BlockProps<B extends Block> = { block: B; addresses: SiteTree; language: Language };
