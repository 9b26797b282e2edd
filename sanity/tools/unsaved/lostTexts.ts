import { getDraftId } from '@sanity/client/csm';
import type { SanityClient } from 'sanity';
import { latestVersions } from '#sanity/schema/validation/latestVersions.ts';
import { type Fields, type KeptText, missingFields } from './keptText.ts';
import { readAllKeptTexts } from './keptTextStorage.ts';

/** Words that did not reach the store, with the document that they belong to. */
export type LostText = {
  /** Published id. The store may not have the document at all. */
  id: string;
  type: string;
  text: KeptText;
  /** The document as the store has it. */
  stored: Fields | undefined;
};

type Row = Fields & { _id: string; _type: string };

/**
 * Selects the texts that the store does not have, the newest of each document.
 *
 * @param kept what the browser has kept, newest first
 * @param stored the documents of the store by published id
 */
export function lostTexts(
  kept: readonly { id: string; text: KeptText }[],
  stored: ReadonlyMap<string, Row>,
): LostText[] {
  const newest = new Map<string, KeptText>();
  for (const { id, text } of kept) if (!newest.has(id)) newest.set(id, text);
  return [...newest].flatMap(([id, text]) => {
    const document = stored.get(id);
    const type = document?._type ?? text.type;
    if (type === undefined || missingFields(text, document ?? {}).missing.length === 0) return [];
    return [{ id, type, text, stored: document }];
  });
}

/**
 * Reads the words of an editor that this browser has and the store has not, also of documents that were never stored.
 *
 * @throws the client's error if the request fails
 */
export async function readLostTexts(client: SanityClient, editorId: string): Promise<LostText[]> {
  const kept = await readAllKeptTexts(editorId);
  if (kept.length === 0) return [];
  const ids = kept.flatMap(({ id }) => [id, getDraftId(id)]);
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  return lostTexts(kept, latestVersions(await raw.fetch<Row[]>('*[_id in $ids]', { ids })));
}
