import { z } from 'zod';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { key } from '../fields/text.ts';
import { lenientArray, typedUnknown } from '../lenientZod.ts';

const lines =
  /* groq */ `[style in ["h2", "h3", "h4"] && !defined(listItem)]{_key, _type, style, children[]{text}}` as const;

/** Projection of the headings of a document, and of nothing else. */
export const headingsProjection = /* groq */ `
  "blocks": blocks[]{
    _key, _type,
    heading,
    "content": content${lines},
    _type == "accordion" => {"items": items[]{_key, title, "content": content${lines}}}
  },
  "body": body${lines}
` as const;

/** Projection of what was written down of a document's headings. */
export const headingRecordProjection = 'document, headings[]{key, text, since}' as const;

/** Read no further than it takes to give each heading the id that it has on the page: `linkableHeadings` does the rest. */
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

/** The fields of a document in which its headings stand. */
export const headingFields = { blocks: lenientArray('blocks', block), body: lenientArray('body', line) };

/** What was written down of the headings of one document, by the document's id. */
export const headingRecord = z
  .object({
    document: z.string(),
    headings: lenientArray('headings', z.object({ key, text: z.string(), since: z.string() })),
  })
  .transform(({ document, headings }): [string, RecordedHeading[]] => [document, headings]);
