import { z } from 'zod';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const factBoxProjection = /* groq */ `_type == "factBox" => {heading, facts[]{_key, label, value}}`;

const schema = z.object({
  _type: z.literal('factBox'),
  _key: key,
  heading: lenientOptional('heading', text),
  facts: lenientArray('facts', z.object({ _key: key, label: text, value: text })),
});

export type FactBox = z.output<typeof schema>;

export const factBox = {
  schema,
  hasVisibleContent: (block: FactBox) => block.facts.length > 0,
  searchText: (block: FactBox) => [
    block.heading,
    ...block.facts.map((fact) => `${fact.label}: ${fact.value}`),
  ],
};
