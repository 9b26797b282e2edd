import { z } from 'zod';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { key } from '../fields/text.ts';
import { lenientArray, typedUnknown } from '../lenientZod.ts';

const headingBlocksGroq =
  /* groq */ `[style in ["h2", "h3", "h4"]]{_key, _type, style, children[]{text}}` as const;

/** Projection of the fields that are needed to find a document's headings. */
export const headingsProjection = /* groq */ `
  "blocks": blocks[]{
    _key, _type,
    heading,
    "content": content${headingBlocksGroq},
    _type == "accordion" => {"items": items[]{_key, title, "content": content${headingBlocksGroq}}}
  },
  "body": body${headingBlocksGroq}
` as const;

/** Projection of an `addressRecord`: the headings of a document that were once public. */
export const headingRecordProjection = 'document, headings[]{key, text, since}' as const;

// These schemas cover only the fields that `linkableHeadings` reads.
const textBlock = z.object({
  _key: key,
  _type: typedUnknown<'block'>(),
  style: typedUnknown<string>(),
  children: lenientArray('children', z.object({ text: z.string() })),
});

const item = z.object({
  _key: key,
  title: typedUnknown<string>(),
  content: lenientArray('content', textBlock),
});

const block = z.object({
  _key: key,
  _type: z.string(),
  heading: typedUnknown<string>(),
  content: lenientArray('content', textBlock),
  items: lenientArray('items', item),
});

/** Schemas for `blocks` and `body`, the two fields that can contain headings. */
export const headingFields = { blocks: lenientArray('blocks', block), body: lenientArray('body', textBlock) };

/** Schema for one `addressRecord`: a pair of the document's id and its recorded headings. */
export const headingRecord = z
  .object({
    document: z.string(),
    headings: lenientArray('headings', z.object({ key, text: z.string(), since: z.string() })),
  })
  .transform(({ document, headings }): [string, RecordedHeading[]] => [document, headings]);
