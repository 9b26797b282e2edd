import { z } from 'zod';
import { listOf, optional } from '../lenient.ts';
import { portableText, portableTextProjection } from '../portableText.ts';
import { key, text } from '../text.ts';

export const accordionProjection =
  /* groq */ `_type == "accordion" => {heading, items[]{_key, title, "content": content${portableTextProjection}}}` as const;

export const accordion = z.object({
  _type: z.literal('accordion'),
  _key: key,
  heading: optional('heading', text),
  items: listOf('items', z.object({ _key: key, title: text, content: portableText('content') })),
});

export type Accordion = z.output<typeof accordion>;
