import { z } from 'zod';
import { optional } from '../lenient.ts';
import { portableText, portableTextProjection } from '../portableText.ts';
import { key, text } from '../text.ts';

export const calloutProjection =
  /* groq */ `_type == "callout" => {tone, heading, "content": content${portableTextProjection}}` as const;

export const callout = z.object({
  _type: z.literal('callout'),
  _key: key,
  tone: z.enum(['info', 'important']).catch('info'),
  heading: optional('heading', text),
  content: portableText('content'),
});

export type Callout = z.output<typeof callout>;
