import { z } from 'zod';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { key } from '../fields/text.ts';
import { lenientArray, typedUnknown } from '../lenientZod.ts';

const headingLines =
  /* groq */ `[style in ["h2", "h3", "h4"] && !defined(listItem)]{_key, _type, style, children[]{text}}` as const;

/** Projection of a document's headings only. */
export const headingsProjection = /* groq */ `
  "blocks": blocks[]{
    _key, _type,
    heading,
    "content": content${headingLines},
    _type == "accordion" => {"items": items[]{_key, title, "content": content${headingLines}}}
  },
  "body": body${headingLines}
` as const;

/** Projection of a document's recorded headings. */
export const headingRecordProjection = 'document, headings[]{key, text, since}' as const;

/** Parses only the fields that determine a heading's id; `linkableHeadings` does the rest. */
const line = z.object({
  _key: key,
  _type: typedUnknown<'block'>(),
  style: typedUnknown<string>(),
  children: lenientArray('children', z.object({ text: z.string() })),
});

const item = z.object({ _key: key, title: typedUnknown<string>(), content: lenientArray('content', line) });

const block = z.object({
  _key: key,
  _type: z.string(),
  heading: typedUnknown<string>(),
  content: lenientArray('content', line),
  items: lenientArray('items', item),
});

/** Schemas for the fields of a document that contain headings. */
export const headingFields = { blocks: lenientArray('blocks', block), body: lenientArray('body', line) };

/** Schema for one history document: a pair of the document's id and its recorded headings. */
export const headingRecord = z
  .object({
    document: z.string(),
    headings: lenientArray('headings', z.object({ key, text: z.string(), since: z.string() })),
  })
  .transform(({ document, headings }): [string, RecordedHeading[]] => [document, headings]);
