import { z } from 'zod';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const networkGroupCardsProjection = /* groq */ `_type == "networkGroupCards" => {
  heading, intro,
  "groups": *[_type == "networkGroup"] | order(order asc){_id, name, audience}
}`;

const group = z.object({
  _id: z.string(),
  name: text,
  audience: lenientOptional('audience', text),
});

const schema = z.object({
  _type: z.literal('networkGroupCards'),
  _key: key,
  heading: lenientOptional('heading', text),
  intro: lenientOptional('intro', text),
  groups: lenientArray('groups', group),
});

export type NetworkGroupCards = z.output<typeof schema>;

export const networkGroupCards = {
  schema,
  lists: ['networkGroup'] as const,
  hasVisibleContent: (block: NetworkGroupCards) => block.groups.length > 0,
  searchText: (block: NetworkGroupCards) => [
    block.heading,
    block.intro,
    ...block.groups.flatMap((group) => [group.name, group.audience]),
  ],
};
