import { z } from 'zod';
import { portableText, portableTextProjection } from '../fields/portableText.ts';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const accordionProjection =
  /* groq */ `_type == "accordion" => {heading, items[]{_key, title, "content": content${portableTextProjection}}}` as const;

export const accordion = z.object({
  _type: z.literal('accordion'),
  _key: key,
  heading: lenientOptional('heading', text),
  items: lenientArray('items', z.object({ _key: key, title: text, content: portableText('content') })),
});

export type Accordion = z.output<typeof accordion>;
