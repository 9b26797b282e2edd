import { getDraftId, getPublishedId } from '@sanity/client/csm';
import type { SanityDocument, ValidationContext } from 'sanity';
import { type Language, languageOf } from '#lib/languages.ts';
import { frontPageIds } from '#lib/model.ts';
import { addressOf, type Slugs, slugProjection } from '../preview/address.ts';
import { queryStore } from './queryStore.ts';

/** All rules of a document are checked at the same time, and share one request. */
const cache = new WeakMap<SanityDocument, Promise<Language>>();

/** Returns the language of a document, which follows from the pages above it. Danish if they cannot be read. */
export function languageOfDocument(document: SanityDocument, context: ValidationContext): Promise<Language> {
  const cached = cache.get(document);
  if (cached) return cached;
  const language = readLanguage(document, context).catch((cause): Language => {
    console.error('The language of a document could not be determined', cause);
    return 'da';
  });
  cache.set(document, language);
  return language;
}

async function readLanguage(document: SanityDocument, context: ValidationContext): Promise<Language> {
  if (getPublishedId(document._id) === frontPageIds.en) return 'en';
  const parent = (document.parent as { _ref?: string } | undefined)?._ref;
  if (parent === undefined) return 'da';
  // The draft decides, as in the form of the page itself.
  const above = await queryStore<Slugs | null>(
    context,
    `*[_id in $ids] | order(_id in path("drafts.**") desc)[0]{${slugProjection}}`,
    { ids: [parent, getDraftId(parent)] },
  );
  return languageOf(above ? addressOf(above) : '/');
}
