import { z } from 'zod';
import { defaultLanguage, type Language } from '#lib/languages.ts';
import type { TypeWith } from '#lib/model.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import type { HasAliases } from '../fields/portableText.ts';
import { reservedIds } from '../headings/reservedIds.ts';
import { lenientArray } from '../lenientZod.ts';
import { withUniqueKeys } from '../uniqueKeys.ts';
import { accordion, accordionProjection } from './accordion.ts';
import { aims, aimsProjection } from './aims.ts';
import { callout, calloutProjection } from './callout.ts';
import { downloads, downloadsProjection } from './downloads.ts';
import { factBox, factBoxProjection } from './factBox.ts';
import { figure, figureProjection } from './figure.ts';
import { linkCards, linkCardsProjection } from './linkCards.ts';
import { networkGroupCards, networkGroupCardsProjection } from './networkGroupCards.ts';
import { richText, richTextProjection } from './richText.ts';
import { standsBehind, standsBehindProjection } from './standsBehind.ts';
import { table, tableProjection } from './table.ts';
import { timeline, timelineProjection } from './timeline.ts';

/** Properties of a block type, apart from its projection and its component. */
type BlockDefinition<B> = {
  schema: z.ZodType;
  /** True if the block has visible content. Other blocks are left out of the page. */
  hasVisibleContent: (block: B, addresses: Pick<SiteTree, 'pathOf'>) => boolean;
  /** Types of the documents that the block lists by itself. */
  lists?: readonly TypeWith<'inBlocks'>[];
  /** Returns the visible text of the block for the search index, one entry per paragraph. */
  searchText: (block: B, language: Language) => readonly (string | undefined)[];
};

/** The block types that the site can show. */
const definitions = {
  accordion,
  aims,
  callout,
  downloads,
  factBox,
  figure,
  linkCards,
  networkGroupCards,
  richText,
  standsBehind,
  table,
  timeline,
} satisfies Record<string, BlockDefinition<never>>;

/**
 * Projection of a `blocks` field: one entry for each type that a page may hold. Written out because Sanity's type
 * generator reads only literal text. A missing type is a compile error where the projection is used.
 */
export const blocksProjection = /* groq */ `[]{
  _key, _type,
  ${accordionProjection},
  ${aimsProjection},
  ${calloutProjection},
  ${downloadsProjection},
  ${factBoxProjection},
  ${figureProjection},
  ${linkCardsProjection},
  ${networkGroupCardsProjection},
  ${richTextProjection},
  ${standsBehindProjection},
  ${tableProjection},
  ${timelineProjection}
}` as const;

type Schema = (typeof definitions)[keyof typeof definitions]['schema'];

const schemas = Object.values(definitions).map(({ schema }) => schema);
const block = z.discriminatedUnion('_type', schemas as [Schema, ...Schema[]]);

export type Block = z.output<typeof block> & HasAliases;
export type BlockType = Block['_type'];

/** The names of the block types. */
export const blockTypes = Object.keys(definitions) as BlockType[];

/** Schema for a document's blocks, in order. A malformed block is left out and reported. */
export const blocks = lenientArray('blocks', block).transform(withUniqueKeys(reservedIds));

/** True if the block has visible content. Headings of other blocks are left out of the table of contents. */
export const hasVisibleContent = (block: Block, addresses: Pick<SiteTree, 'pathOf'>): boolean =>
  definitionOf(block).hasVisibleContent(block, addresses);

/** Returns the types of the documents that the blocks list by themselves: the page depends on every document of these types. */
export const typesListedBy = (blocks: readonly Block[]): TypeWith<'inBlocks'>[] =>
  blocks.flatMap((block) => definitionOf(block).lists ?? []);

/** Returns the visible text of the blocks, one paragraph per line. */
export const blocksToPlainText = (blocks: readonly Block[], language: Language = defaultLanguage): string =>
  blocks
    .flatMap((block) => definitionOf(block).searchText(block, language))
    .filter(Boolean)
    .join('\n');

// Each definition accepts only its own block type; TypeScript cannot infer that from the lookup.
const definitionOf = (block: Block) => definitions[block._type] as BlockDefinition<Block>;
