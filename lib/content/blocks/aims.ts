import { z } from 'zod';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const aimsProjection = /* groq */ `_type == "aims" => {heading, intro, items[]{_key, text}}`;

const schema = z.object({
  _type: z.literal('aims'),
  _key: key,
  heading: lenientOptional('heading', text),
  intro: lenientOptional('intro', text),
  items: lenientArray('items', z.object({ _key: key, text })),
});

export type Aims = z.output<typeof schema>;

export const aims = {
  schema,
  hasVisibleContent: (block: Aims) => block.items.length > 0,
  searchText: (block: Aims) => [block.heading, block.intro, ...block.items.map((item) => item.text)],
};
