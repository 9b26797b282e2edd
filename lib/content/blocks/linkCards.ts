import { z } from 'zod';
import { listOf, optional } from '../lenient.ts';
import { documentId, key, text } from '../text.ts';

export const linkCardsProjection = /* groq */ `_type == "linkCards" => {
  heading, intro,
  cards[]{_key, "target": reference._ref, "title": coalesce(title, reference->title, reference->name), text}
}`;

export const linkCards = z.object({
  _type: z.literal('linkCards'),
  _key: key,
  heading: optional('heading', text),
  intro: optional('intro', text),
  cards: listOf(
    'cards',
    z.object({ _key: key, target: documentId, title: text, text: optional('text', text) }),
  ),
});

export type LinkCards = z.output<typeof linkCards>;
