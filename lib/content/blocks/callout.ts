import { z } from 'zod';
import { portableText, portableTextProjection, portableTextToPlainText } from '../fields/portableText.ts';
import { key, text } from '../fields/text.ts';
import { lenientOptional } from '../lenientZod.ts';

export const calloutProjection =
  /* groq */ `_type == "callout" => {tone, heading, "content": content${portableTextProjection}}` as const;

const schema = z.object({
  _type: z.literal('callout'),
  _key: key,
  tone: z.enum(['info', 'important']).catch('info'),
  heading: lenientOptional('heading', text),
  content: portableText('content'),
});

export type Callout = z.output<typeof schema>;

export const callout = {
  schema,
  hasVisibleContent: (block: Callout) => block.heading !== undefined || block.content.length > 0,
  searchText: (block: Callout) => [block.heading, portableTextToPlainText(block.content)],
};
