import { evaluate, parse } from 'groq-js';
import { addressesQuery, pageNodes } from '#lib/content/siteTreeQuery.ts';
import { type Language, languageOf } from '#lib/languages.ts';
import {
  corpusQuery,
  corpusSchema,
  type SearchDocument,
  searchableIds,
  toSearchDocuments,
} from '#lib/search/corpus.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { readDocuments } from './firstContent.ts';

/** The pages of the first content in a language, as they are searched. */
export async function searchDocuments(language: Language): Promise<SearchDocument[]> {
  const dataset = readDocuments();
  const query = async (groq: string, params = {}): Promise<unknown> =>
    (await evaluate(parse(groq), { dataset, params })).get();
  const addresses = buildSiteTree(pageNodes.parse(await query(addressesQuery)));
  const found = await query(corpusQuery, { ids: searchableIds(addresses) });
  const documents = toSearchDocuments(corpusSchema.parse(found), addresses);
  return documents.filter(({ path }) => languageOf(path) === language);
}
