import type { ComponentType } from 'react';
import { type Block, type BlockType, blockTypes, hasVisibleContent } from '#lib/content/blocks/blockUnion.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import type { BlockProps } from './blockProps.ts';

type Renderer = ComponentType<BlockProps<Block>>;

const modules = import.meta.glob<Record<string, Renderer | undefined>>('./*Block.tsx', { eager: true });

/** The component that shows a block: of a `callout`, it is `CalloutBlock` in `CalloutBlock.tsx`. */
function rendererOf(type: BlockType): Renderer {
  const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}Block`;
  const renderer = modules[`./${name}.tsx`]?.[name];
  if (!renderer) throw new Error(`components/blocks/${name}.tsx has to export ${name}`);
  return renderer;
}

// When this file loads, so that no build succeeds without a component for each block.
const renderers = new Map(blockTypes.map((type) => [type, rendererOf(type)]));

/** A document's blocks, one below the other; those that show nothing are left out. */
export function Blocks({ blocks, addresses }: { blocks: readonly Block[]; addresses: SiteTree }) {
  return (
    <div className="grid gap-14 md:gap-18 *:min-w-0 print:gap-7">
      {blocks
        .filter((block) => hasVisibleContent(block, addresses))
        .map((block) => {
          const Renderer = renderers.get(block._type) as Renderer;
          return <Renderer key={block._key} block={block} addresses={addresses} />;
        })}
    </div>
  );
}
