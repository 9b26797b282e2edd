import { z } from 'zod';
import { portableText, portableTextProjection } from '../fields/portableText.ts';
import { key, text } from '../fields/text.ts';
import { lenientOptional } from '../lenientZod.ts';

export const calloutProjection =
  /* groq */ `_type == "callout" => {tone, heading, "content": content${portableTextProjection}}` as const;

export const callout = z.object({
  _type: z.literal('callout'),
  _key: key,
  tone: z.enum(['info', 'important']).catch('info'),
  heading: lenientOptional('heading', text),
  content: portableText('content'),
});

export type Callout = z.output<typeof callout>;
