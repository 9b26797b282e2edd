import { useEffect, useMemo, useState } from 'react';
import { ignoreElements, map, merge, type Observable } from 'rxjs';
import {
  type DocumentStore,
  getPublishedId,
  useConnectionState,
  useCurrentUser,
  useDocumentStore,
} from 'sanity';
import { editorSession } from '#sanity/client/session/editorSession.ts';
import { storeContact } from '#sanity/client/storeContact.ts';
import { unsavedDocuments, watchDocument } from '#sanity/client/unsavedDocuments.ts';
import { useObservable } from '../ui/useObservable.ts';
import { keepUnsavedText } from './keepUnsavedText.ts';
import { type Obstacle, obstacle } from './saveState.ts';

/** The state of saving of the open document, for the editor. */
export type SaveState = {
  /** Since when words wait to be saved. */
  unsavedSince: Date | undefined;
  /** The reason why they are not saved. */
  obstacle: Obstacle | undefined;
};

/** Watches whether a document is saved, and what keeps it from being saved. */
export function useSaveState(documentId: string, type: string): SaveState {
  const id = getPublishedId(documentId);
  const { pair } = useDocumentStore();
  const isSaved = useMemo(() => saving(pair, id, type), [pair, id, type]);
  const editorId = useCurrentUser()?.id;
  useEffect(() => watchDocument(id, isSaved), [id, isSaved]);
  useEffect(() => {
    if (!editorId) return;
    const changes = pair
      .editState(id, type)
      .pipe(map(({ draft, published }) => draft ?? published ?? undefined));
    return keepUnsavedText(editorId, { id, type, changes }, isSaved);
  }, [editorId, pair, id, type, isSaved]);
  const { value: unsaved = [] } = useObservable(unsavedDocuments);
  const { value: session } = useObservable(editorSession.state);
  const { value: contact = storeContact.value } = useObservable(storeContact);
  const connection = useConnectionState(id, type);
  const isOnline = useOnline();
  return {
    unsavedSince: laterOf(unsaved.find(({ key }) => key === id)?.since, contact.savedUntil),
    obstacle: obstacle({
      isLoggedIn: session?.status !== 'lost' && session?.status !== 'replaced',
      isOnline,
      isRefused: contact.isRefused,
      isReachable: contact.isReachable && connection !== 'reconnecting',
    }),
  };
}

/**
 * Emits whether all words of a document are saved. The Studio saves at most once a second, and only while something
 * observes its operations: without that, the words of the last second would never be saved when the last form closes.
 */
const saving = (pair: DocumentStore['pair'], id: string, type: string): Observable<boolean> =>
  merge(pair.consistencyStatus(id, type), pair.operationEvents(id, type).pipe(ignoreElements()));

/** An editor who types without a pause always has unsaved words, but not the same ones. */
const laterOf = (since: Date | undefined, savedUntil: Date | undefined): Date | undefined =>
  since && savedUntil && savedUntil > since ? savedUntil : since;

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return isOnline;
}
