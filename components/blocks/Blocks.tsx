import type { ComponentType } from 'react';
import { type Block, type BlockType, hasVisibleContent } from '#lib/content/blocks/blockUnion.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { AccordionBlock } from './AccordionBlock.tsx';
import { AimsBlock } from './AimsBlock.tsx';
import type { BlockProps } from './blockProps.ts';
import { CalloutBlock } from './CalloutBlock.tsx';
import { DownloadsBlock } from './DownloadsBlock.tsx';
import { FactBoxBlock } from './FactBoxBlock.tsx';
import { FigureBlock } from './FigureBlock.tsx';
import { LinkCardsBlock } from './LinkCardsBlock.tsx';
import { NetworkGroupCardsBlock } from './NetworkGroupCardsBlock.tsx';
import { RichTextBlock } from './RichTextBlock.tsx';
import { StandsBehindBlock } from './StandsBehindBlock.tsx';
import { TableBlock } from './TableBlock.tsx';
import { TimelineBlock } from './TimelineBlock.tsx';

type Renderers = { [T in BlockType]: ComponentType<BlockProps<Extract<Block, { _type: T }>>> };

// `satisfies` makes a block type without a component a compile error.
const renderers = {
  accordion: AccordionBlock,
  aims: AimsBlock,
  callout: CalloutBlock,
  downloads: DownloadsBlock,
  factBox: FactBoxBlock,
  figure: FigureBlock,
  linkCards: LinkCardsBlock,
  networkGroupCards: NetworkGroupCardsBlock,
  richText: RichTextBlock,
  standsBehind: StandsBehindBlock,
  table: TableBlock,
  timeline: TimelineBlock,
} satisfies Renderers;

/** Renders a document's blocks in order, without the empty ones. */
export function Blocks({ blocks, addresses }: { blocks: readonly Block[]; addresses: SiteTree }) {
  return (
    <div className="grid gap-14 md:gap-18 *:min-w-0 print:gap-7">
      {blocks
        .filter((block) => hasVisibleContent(block, addresses))
        .map((block) => {
          // Each renderer accepts only its own block type; TypeScript cannot infer that from the lookup.
          const Renderer = renderers[block._type] as ComponentType<BlockProps<Block>>;
          return <Renderer key={block._key} block={block} addresses={addresses} />;
        })}
    </div>
  );
}
