import type { SanityClient } from '@sanity/client';
import { getPublishedId } from '@sanity/client/csm';
import { type Language, languageOf } from '#lib/languages.ts';
import { frontPageIds } from '#lib/model.ts';
import { fetchPath } from './fetchPath.ts';

/**
 * Returns the language of a document, which follows from the pages above it. Drafts count.
 *
 * @param id of the document, or of its draft
 * @param parent id of the page above it, as the form has it
 * @throws the client's error if the request fails
 */
export async function documentLanguage(
  client: SanityClient,
  id: string,
  parent: string | undefined,
): Promise<Language> {
  if (getPublishedId(id) === frontPageIds.en) return 'en';
  if (parent === undefined) return 'da';
  const drafts = client.withConfig({ perspective: 'drafts', useCdn: false });
  return languageOf((await fetchPath(drafts, parent)) ?? '/');
}
