import { z } from 'zod';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const aimsProjection = /* groq */ `_type == "aims" => {heading, intro, items[]{_key, text}}`;

export const aims = z.object({
  _type: z.literal('aims'),
  _key: key,
  heading: lenientOptional('heading', text),
  intro: lenientOptional('intro', text),
  items: lenientArray('items', z.object({ _key: key, text })),
});

export type Aims = z.output<typeof aims>;
