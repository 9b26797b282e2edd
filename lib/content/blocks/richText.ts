import { z } from 'zod';
import { portableText, portableTextProjection } from '../fields/portableText.ts';
import { key } from '../fields/text.ts';

export const richTextProjection =
  /* groq */ `_type == "richText" => {"content": content${portableTextProjection}}` as const;

export const richText = z.object({
  _type: z.literal('richText'),
  _key: key,
  content: portableText('content'),
});

export type RichText = z.output<typeof richText>;
