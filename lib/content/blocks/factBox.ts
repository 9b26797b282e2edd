import { z } from 'zod';
import { listOf, optional } from '../lenient.ts';
import { key, text } from '../text.ts';

export const factBoxProjection = /* groq */ `_type == "factBox" => {heading, facts[]{_key, label, value}}`;

export const factBox = z.object({
  _type: z.literal('factBox'),
  _key: key,
  heading: optional('heading', text),
  facts: listOf('facts', z.object({ _key: key, label: text, value: text })),
});

export type FactBox = z.output<typeof factBox>;
