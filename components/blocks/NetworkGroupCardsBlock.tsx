import type { NetworkGroupCards } from '#lib/content/blocks/networkGroupCards.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';
import { GroupPanes } from './GroupPanes.tsx';

/** The network groups as panes of the greenhouse, in the editors' order. */
export function NetworkGroupCardsBlock({ block, addresses }: BlockProps<NetworkGroupCards>) {
  return (
    <BlockFrame block={block} intro={block.intro}>
      <div className="mt-6">
        <GroupPanes groups={block.groups} addresses={addresses} level={block.heading ? 3 : 2} />
      </div>
    </BlockFrame>
  );
}
