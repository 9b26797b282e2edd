import type { SanityClient } from '@sanity/client';
import { getPublishedId, isDraftId } from '@sanity/client/csm';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { frontPageIds, homeId } from '#lib/model.ts';
import { translationRecord } from '#lib/translations/translationRecord.ts';
import { randomKey } from '#sanity/schema/randomKey.ts';
import { englishDraft, type LinkTarget } from './englishDraft.ts';

/** A document to open. */
export type EnglishVersion = { id: string; type: string };

type Row = { _id: string; _type: string; original: string };

const translationsQuery = '*[defined(translationOf)]{_id, _type, "original": translationOf._ref}';

const rawClient = (client: SanityClient) => client.withConfig({ perspective: 'raw', useCdn: false });

/**
 * Creates the draft of the English version of a published Danish page, unless there is a version already.
 *
 * @param original published id
 * @returns the English version; `undefined` if the page is not published, or the English front page is not
 * @throws the client's error if the store cannot be reached
 */
export async function makeEnglishVersion(
  client: SanityClient,
  original: string,
): Promise<EnglishVersion | undefined> {
  const raw = rawClient(client);
  const [rows, document, frontPage] = await Promise.all([
    raw.fetch<Row[]>(translationsQuery),
    raw.fetch<ContentDocument | null>('*[_id == $original][0]', { original }),
    raw.fetch<string | null>('*[_id == $id][0]._id', { id: frontPageIds.en }),
  ]);
  const existing = rows.find((row) => row.original === original);
  if (existing) return { id: getPublishedId(existing._id), type: existing._type };
  // A published page cannot refer to a front page that is not.
  if (!document || (frontPage === null && original !== homeId)) return undefined;
  const versionOf = new Map([...versionsOf(rows), [homeId, frontPageTarget]]);
  const id = original === homeId ? frontPageIds.en : randomKey();
  const draft = englishDraft(document, id, versionOf);
  await raw
    .transaction()
    .createIfNotExists(draft as never)
    .createOrReplace(translationRecord(id, document))
    .commit();
  return { id, type: draft._type };
}

const frontPageTarget: LinkTarget = { id: frontPageIds.en, type: 'page', isPublished: true };

/** The English version of each Danish page, by its id. */
function versionsOf(rows: readonly Row[]): [string, LinkTarget][] {
  const published = new Set(rows.filter(({ _id }) => !isDraftId(_id)).map(({ _id }) => _id));
  return rows.map(({ _id, _type: type, original }) => {
    const id = getPublishedId(_id);
    return [original, { id, type, isPublished: published.has(id) }];
  });
}

/**
 * Notes that an English page corresponds to its Danish page as that one is now. The page itself does not change, and
 * neither does the date that visitors see.
 *
 * @param translation published id of the English page
 * @throws the client's error if the store cannot be reached
 */
export async function confirmTranslation(
  client: SanityClient,
  translation: string,
  original: ContentDocument,
): Promise<void> {
  await rawClient(client).createOrReplace(translationRecord(translation, original));
}
