import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Language } from '#lib/languages.ts';
import { readEnv } from '#lib/server/env.ts';
import { searchDescription } from '#lib/siteFiles/searchDescription.ts';

/** Responds with the description of the search of a language. */
export async function searchDescriptionResponse(language: Language): Promise<Response> {
  const { name } = await getSiteSettings(language);
  return new Response(searchDescription(name, readEnv().siteUrl, language), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
