import { z } from 'zod';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const factBoxProjection = /* groq */ `_type == "factBox" => {heading, facts[]{_key, label, value}}`;

export const factBox = z.object({
  _type: z.literal('factBox'),
  _key: key,
  heading: lenientOptional('heading', text),
  facts: lenientArray('facts', z.object({ _key: key, label: text, value: text })),
});

export type FactBox = z.output<typeof factBox>;
