import type { LinkCards } from '#lib/content/blocks/linkCards.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';
import { PageList, PageListItem } from './PageList.tsx';

/** A list of pages. Entries for unpublished pages are left out. */
export function LinkCardsBlock({ block, addresses }: BlockProps<LinkCards>) {
  const cards = block.cards.flatMap((card) => {
    const path = addresses.pathOf(card.target);
    return path === undefined ? [] : [{ ...card, path }];
  });
  return (
    <BlockFrame block={block} intro={block.intro}>
      <PageList>
        {cards.map((card) => (
          <PageListItem
            key={card._key}
            title={card.title}
            path={card.path}
            text={card.text}
            level={block.heading ? 3 : 2}
          />
        ))}
      </PageList>
    </BlockFrame>
  );
}
