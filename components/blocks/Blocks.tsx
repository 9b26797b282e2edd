import type { ComponentType } from 'react';
import { type Block, type BlockType, blockTypes, hasVisibleContent } from '#lib/content/blocks/blockUnion.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import type { BlockProps } from './blockProps.ts';

type Renderer = ComponentType<BlockProps<Block>>;

const modules = import.meta.glob<Record<string, Renderer | undefined>>('./*Block.tsx', { eager: true });

/**
 * Returns the component of a block type by its name.
 *
 * @example rendererOf('callout') // CalloutBlock of CalloutBlock.tsx
 * @throws Error when the file or its export is missing
 */
function rendererOf(type: BlockType): Renderer {
  const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}Block`;
  const renderer = modules[`./${name}.tsx`]?.[name];
  if (!renderer) throw new Error(`components/blocks/${name}.tsx has to export ${name}`);
  return renderer;
}

// Evaluated on import, so that a build without a component for each block fails.
const renderers = new Map(blockTypes.map((type) => [type, rendererOf(type)]));

type Props = { blocks: readonly Block[]; addresses: SiteTree; language: Language };

/** Renders a document's blocks in order, without the empty ones. */
export function Blocks({ blocks, addresses, language }: Props) {
  return (
    <div className="blocks">
      {blocks
        .filter((block) => hasVisibleContent(block, addresses))
        .map((block) => {
          // Each renderer accepts only its own block type; TypeScript cannot infer that from the lookup.
          const Renderer = renderers.get(block._type) as Renderer;
          return <Renderer key={block._key} block={block} addresses={addresses} language={language} />;
        })}
    </div>
  );
}
