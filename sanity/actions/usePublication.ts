import { useToast } from '@sanity/ui/toast';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { filter, NEVER, Subject, takeUntil } from 'rxjs';
import { type SanityDocument, useClient, useDocumentStore, useSchema } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { documentLanguage } from '#sanity/client/documentLanguage.ts';
import { documentLabel } from '#sanity/tools/links/documentLabel.ts';
import { useObservable } from '#sanity/tools/ui/useObservable.ts';
import { type Placement, placeOf, placePage } from './placePage.ts';
import { followPublication, type Publication, type PublicationState } from './publication.ts';
import { publicationToast } from './publicationToast.ts';

type Sent = { from: string | undefined; placement: Placement; publication: Publication };

/** The latest publish from an open document. `from`: the published revision before it. */
export type FollowedPublication = Omit<Sent, 'publication'> & {
  state: PublicationState;
  /** Adds the page to its place again. */
  onPlaceAgain: () => void;
};

type Versions = { current: SanityDocument | null; published: SanityDocument | null };

/**
 * Publishes a document, and adds it to its place afterwards. Both go on when the editor leaves the document: then a toast
 * says how they ended.
 *
 * @param send the Studio's own publish
 * @returns a function that publishes; what has become of it; and a function that forgets it
 */
export function usePublication(
  id: string,
  type: string,
  { current, published }: Versions,
  send: RefObject<(() => void) | undefined>,
) {
  const client = useClient({ apiVersion });
  const { pair } = useDocumentStore();
  const toast = useToast();
  const typeTitle = useSchema().get(type)?.title ?? type;
  const [sent, setSent] = useState<Sent>();
  const { value: state = 'sent' } = useObservable<PublicationState>(sent?.publication.state ?? NEVER);
  const from = published?._rev;
  const parent = (current?.parent as { _ref?: string } | undefined)?._ref;
  const { title } = documentLabel({ _id: id, _type: type, ...current }, typeTitle);

  const publish = useCallback(
    (placement: Placement) => {
      const place = placeOf(placement, parent);
      const publication = followPublication({
        // Only the answer of the store may have been lost.
        published: nextPublish(pair.operationEvents(id, type), id).catch(async (cause) => {
          const stored = await client.withConfig({ useCdn: false }).getDocument(id);
          if (stored === undefined || stored._rev === from) throw cause;
        }),
        place:
          place === undefined
            ? undefined
            : async () => placePage(client, place, id, await documentLanguage(client, id, parent)),
        onUnseen: (ending, retry) => {
          const message = publicationToast(title, placement, ending, retry);
          if (message) toast.push(message);
        },
      });
      setSent({ from, placement, publication });
      send.current?.();
    },
    [client, pair, toast, id, type, from, parent, title, send],
  );
  const forget = useCallback(() => setSent(undefined), []);
  const followed = useMemo(
    (): FollowedPublication | undefined =>
      sent && { from: sent.from, placement: sent.placement, state, onPlaceAgain: sent.publication.retry },
    [sent, state],
  );
  return { publish, followed, forget };
}

type Events = ReturnType<ReturnType<typeof useDocumentStore>['pair']['operationEvents']>;

/** Ids of documents, each when its publish is sent: the publish before it, if it was never carried out, is forgotten. */
const sentIds = new Subject<string>();

/** Resolves when the store has published a document. Rejects if it refuses. */
function nextPublish(events: Events, id: string): Promise<void> {
  sentIds.next(id);
  return new Promise((resolve, reject) => {
    const superseded = sentIds.pipe(filter((next) => next === id));
    const ended = new Subject<void>();
    events
      .pipe(
        filter(({ op }) => op === 'publish'),
        takeUntil(superseded),
        takeUntil(ended),
      )
      .subscribe((event) => {
        ended.next();
        if (event.type === 'error') reject(event.error);
        else resolve();
      });
  });
}
