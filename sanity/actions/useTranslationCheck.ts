import { getPublishedId } from '@sanity/client/csm';
import { useToast } from '@sanity/ui/toast';
import { useCallback, useEffect, useState } from 'react';
import { type SanityClient, type SanityDocument, useClient } from 'sanity';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { apiVersion } from '#lib/model.ts';
import { textFingerprint } from '#lib/translations/textFingerprint.ts';
import { translationRecordId } from '#lib/translations/translationRecord.ts';
import { originalOf } from '#lib/translations/translationState.ts';
import { confirmTranslation } from '#sanity/tools/english/makeEnglishVersion.ts';

type TranslationCheck = {
  /**
   * The Danish page of an English one, if its text is not the one that the English page was last compared with.
   * `undefined` until the store has answered; `null` if there is nothing to compare, or the store cannot be asked, because
   * publishing must not depend on it.
   */
  danish: ContentDocument | null | undefined;
  /** Notes that the English page corresponds to the Danish one, as it was when the editor was asked. */
  confirm(): void;
};

/**
 * Finds out whether an editor must be asked if an English page corresponds to its Danish page.
 *
 * @param document `undefined`: the store is asked nothing
 */
export function useTranslationCheck(document: SanityDocument | undefined): TranslationCheck {
  const client = useClient({ apiVersion });
  const toast = useToast();
  const id = document && getPublishedId(document._id);
  const original = document && originalOf(document);
  const key = `${id} ${original}`;
  const [answer, setAnswer] = useState<{ key: string; danish: ContentDocument | null }>();
  useEffect(() => {
    if (id === undefined) return setAnswer(undefined);
    if (original === undefined) return;
    let isWanted = true;
    changedOriginal(client, id, original)
      .catch((cause) => {
        console.error('The Danish page could not be compared', cause);
        return null;
      })
      .then((danish) => isWanted && setAnswer({ key, danish }));
    return () => {
      isWanted = false;
    };
  }, [client, id, original, key]);
  const known = answer?.key === key ? answer.danish : undefined;
  const danish = original === undefined ? null : known;
  const confirm = useCallback(() => {
    if (id === undefined || !danish) return;
    confirmTranslation(client, id, danish).catch((cause) => {
      console.error('The comparison with the Danish page could not be stored', cause);
      toast.push({
        status: 'warning',
        title: 'Siden bliver på listen »Ældre end den danske«: Prøv igen dér.',
      });
    });
  }, [client, toast, id, danish]);
  return { danish, confirm };
}

type Found = { original: ContentDocument | null; recorded: string | null };

async function changedOriginal(
  client: SanityClient,
  id: string,
  original: string,
): Promise<ContentDocument | null> {
  const query = '{"original": *[_id == $original][0], "recorded": *[_id == $record][0].originalText}';
  const { original: danish, recorded } = await client
    .withConfig({ perspective: 'raw', useCdn: false })
    .fetch<Found>(query, { original, record: translationRecordId(id) });
  return danish && recorded !== textFingerprint(danish) ? danish : null;
}
