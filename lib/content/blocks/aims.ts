import { z } from 'zod';
import { listOf, optional } from '../lenient.ts';
import { key, text } from '../text.ts';

export const aimsProjection = /* groq */ `_type == "aims" => {heading, intro, items[]{_key, text}}`;

export const aims = z.object({
  _type: z.literal('aims'),
  _key: key,
  heading: optional('heading', text),
  intro: optional('intro', text),
  items: listOf('items', z.object({ _key: key, text })),
});

export type Aims = z.output<typeof aims>;
