import type { NetworkGroupCards } from '#lib/content/blocks/networkGroupCards.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';
import { Card } from './Card.tsx';
import { CardGrid } from './CardGrid.tsx';

/** One card per network group, in the editors' order. A group without a path is shown without a link. */
export function NetworkGroupCardsBlock({ block, addresses }: BlockProps<NetworkGroupCards>) {
  return (
    <BlockFrame block={block} intro={block.intro}>
      <CardGrid count={block.groups.length}>
        {block.groups.map((group) => (
          <Card
            key={group._id}
            title={group.name}
            path={addresses.pathOf(group._id)}
            label={group.audience}
            text={group.lead}
            level={block.heading ? 3 : 2}
          />
        ))}
      </CardGrid>
    </BlockFrame>
  );
}
