import { z } from 'zod';
import { portableText, portableTextProjection, portableTextToPlainText } from '../fields/portableText.ts';
import { key } from '../fields/text.ts';

export const richTextProjection =
  /* groq */ `_type == "richText" => {"content": content${portableTextProjection}}` as const;

const schema = z.object({
  _type: z.literal('richText'),
  _key: key,
  content: portableText('content'),
});

export type RichText = z.output<typeof schema>;

export const richText = {
  schema,
  hasVisibleContent: (block: RichText) => block.content.length > 0,
  searchText: (block: RichText) => [portableTextToPlainText(block.content)],
};
