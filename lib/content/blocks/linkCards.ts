import { z } from 'zod';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { documentId, key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const linkCardsProjection = /* groq */ `_type == "linkCards" => {
  heading, intro,
  cards[]{_key, "target": reference._ref, "title": coalesce(title, reference->title, reference->name), text}
}`;

const schema = z.object({
  _type: z.literal('linkCards'),
  _key: key,
  heading: lenientOptional('heading', text),
  intro: lenientOptional('intro', text),
  cards: lenientArray(
    'cards',
    z.object({ _key: key, target: documentId, title: text, text: lenientOptional('text', text) }),
  ),
});

export type LinkCards = z.output<typeof schema>;

export const linkCards = {
  schema,
  hasVisibleContent: (block: LinkCards, addresses: Pick<SiteTree, 'pathOf'>) =>
    block.cards.some((card) => addresses.pathOf(card.target) !== undefined),
  // Without the titles, which are those of other pages.
  searchText: (block: LinkCards) => [block.heading, block.intro, ...block.cards.map((card) => card.text)],
};
