import { evaluate, parse } from 'groq-js';
import { addressesQuery, pageNodes } from '#lib/content/siteTreeQuery.ts';
import { languageOf } from '#lib/languages.ts';
import { corpusQuery, corpusSchema, type SearchDocument, toSearchDocuments } from '#lib/search/corpus.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { readDocuments } from './firstContent.ts';

/** The Danish pages of the first content, as they are searched. */
export async function searchDocuments(): Promise<SearchDocument[]> {
  const dataset = readDocuments();
  const query = async (groq: string): Promise<unknown> => (await evaluate(parse(groq), { dataset })).get();
  const addresses = buildSiteTree(pageNodes.parse(await query(addressesQuery)));
  const documents = toSearchDocuments(corpusSchema.parse(await query(corpusQuery)), addresses);
  return documents.filter(({ path }) => languageOf(path) === 'da');
}
