import { z } from 'zod';
import type { RecordedHeading } from '#sanity/schema/headingAliases.ts';
import type { LinkableHeading } from '#sanity/schema/headings.ts';
import { anything, listOf } from './lenient.ts';
import { key } from './text.ts';

const lines =
  /* groq */ `[style in ["h2", "h3", "h4"] && !defined(listItem)]{_key, children[]{text}}` as const;

/** Projection of the headings of a document, and of nothing else. */
export const publicHeadingsProjection = /* groq */ `
  "blocks": blocks[]{
    _key, _type,
    heading,
    "content": content${lines},
    _type == "accordion" => {"items": items[]{_key, title, "content": content${lines}}}
  },
  "body": body${lines}
` as const;

/** Projection of what was written down of a document's headings. */
export const recordProjection = 'document, headings[]{key, text, since}' as const;

const words = anything<string>().transform((raw) => (typeof raw === 'string' ? raw.trim() : ''));

const line = z
  .object({ _key: key, children: listOf('children', z.object({ text: z.string() })) })
  .transform(({ _key, children }) =>
    named(
      _key,
      children
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  );

const item = z
  .object({ _key: key, title: words, content: listOf('content', line) })
  .transform(({ _key, title, content }) => [...named(_key, title), ...content.flat()]);

const block = z
  .object({
    _key: key,
    _type: z.string(),
    heading: words,
    content: listOf('content', line),
    items: listOf('items', item),
  })
  .transform(({ _key, _type, heading, content, items }) => [
    ...(_type === 'callout' ? [] : named(_key, heading)),
    ...content.flat(),
    ...items.flat(),
  ]);

/** The fields of a document in which its headings stand, and those headings from all of them. */
export const headingFields = { blocks: listOf('blocks', block), body: listOf('body', line) };

export const headingsFrom = (fields: {
  blocks: LinkableHeading[][];
  body: LinkableHeading[][];
}): LinkableHeading[] => [...fields.blocks.flat(), ...fields.body.flat()];

/** What was written down of the headings of one document, by the document's id. */
export const headingRecord = z
  .object({
    document: z.string(),
    headings: listOf('headings', z.object({ key, text: z.string(), since: z.string() })),
  })
  .transform(({ document, headings }): [string, RecordedHeading[]] => [document, headings]);

function named(key: string, text: string): LinkableHeading[] {
  return text === '' ? [] : [{ key, text }];
}
