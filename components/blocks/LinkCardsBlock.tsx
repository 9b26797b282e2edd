import type { LinkCards } from '#lib/content/blocks/linkCards.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';
import { Card } from './Card.tsx';
import { CardGrid } from './CardGrid.tsx';

/** Cards that link to pages. Cards for unpublished pages are left out. */
export function LinkCardsBlock({ block, addresses }: BlockProps<LinkCards>) {
  const cards = block.cards.flatMap((card) => {
    const path = addresses.pathOf(card.target);
    return path === undefined ? [] : [{ ...card, path }];
  });
  return (
    <BlockFrame block={block} intro={block.intro}>
      <CardGrid count={cards.length}>
        {cards.map((card) => (
          <Card
            key={card._key}
            title={card.title}
            path={card.path}
            text={card.text}
            level={block.heading ? 3 : 2}
          />
        ))}
      </CardGrid>
    </BlockFrame>
  );
}
