import { z } from 'zod';
import { portableText, portableTextProjection, portableTextToPlainText } from '../fields/portableText.ts';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const accordionProjection =
  /* groq */ `_type == "accordion" => {heading, items[]{_key, title, "content": content${portableTextProjection}}}` as const;

const schema = z.object({
  _type: z.literal('accordion'),
  _key: key,
  heading: lenientOptional('heading', text),
  items: lenientArray('items', z.object({ _key: key, title: text, content: portableText('content') })),
});

export type Accordion = z.output<typeof schema>;

export const accordion = {
  schema,
  hasVisibleContent: (block: Accordion) => block.items.length > 0,
  searchText: (block: Accordion) => [
    block.heading,
    ...block.items.flatMap((item) => [item.title, portableTextToPlainText(item.content)]),
  ],
};
