import { defineQuery } from 'groq';
import { z } from 'zod';
import type { AddressBook } from '#lib/content/addressBook.ts';
import { addressBook } from '#lib/content/addresses.ts';
import { ask } from '#lib/content/ask.ts';
import { listOf, optional, wholeListOf } from '#lib/content/lenient.ts';
import { typeTag } from '#lib/content/tags.ts';
import { text } from '#lib/content/text.ts';
import { withoutSoftHyphens } from '#lib/danish/softHyphens.ts';
// By their paths: the generator of the query's type does not know `#lib`.
import { blocks, blocksProjection } from '../content/blocks.ts';
import { portableText, portableTextProjection } from '../content/portableText.ts';
import { routedTypesGroq, typesWith } from '../model.ts';
import { textOfBlocks, textOfPortableText } from './textOf.ts';

const corpusQuery = defineQuery(`
  *[_type in [${routedTypesGroq}] && defined(slug.current) && seo.noIndex != true]{
    _id, "title": coalesce(title, name), lead, audience,
    "body": body${portableTextProjection},
    "blocks": blocks${blocksProjection},
    goals[]{title, text}, focusAreas[]{title, text}
  }
`);

const point = z.object({ title: text, text: optional('text', text) });

export const corpusContract = wholeListOf(
  'search',
  z.object({
    _id: z.string(),
    title: text,
    lead: optional('lead', text),
    audience: optional('audience', text),
    body: portableText('body'),
    blocks,
    goals: listOf('goals', point),
    focusAreas: listOf('focusAreas', point),
  }),
);

/** What can be found: a page with everything a visitor can read on it, as plain text. */
export type Searchable = { id: string; path: string; title: string; lead: string; text: string };

/** Everything public that has an address and is not hidden from search. Throws ContentUnavailable. */
export async function loadCorpus(): Promise<Searchable[]> {
  const tags = typesWith('searchable').map(typeTag);
  const [documents, addresses] = await Promise.all([
    ask({ name: 'search', query: corpusQuery, tags, contract: corpusContract }),
    addressBook(),
  ]);
  return searchable(documents, addresses);
}

/** The documents that have an address, as plain text. */
export function searchable(
  documents: z.output<typeof corpusContract>,
  addresses: Pick<AddressBook, 'pathOf'>,
): Searchable[] {
  return documents.flatMap((document) => {
    const path = addresses.pathOf(document._id);
    if (path === undefined) return [];
    const points = [...document.goals, ...document.focusAreas].flatMap((each) => [
      each.title,
      each.text ?? '',
    ]);
    const words = [
      document.audience,
      textOfPortableText(document.body),
      textOfBlocks(document.blocks),
      ...points,
    ];
    return [
      {
        id: document._id,
        path,
        title: withoutSoftHyphens(document.title),
        lead: withoutSoftHyphens(document.lead ?? ''),
        text: withoutSoftHyphens(words.filter(Boolean).join('\n')),
      },
    ];
  });
}
