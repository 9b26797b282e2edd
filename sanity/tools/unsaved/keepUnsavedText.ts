import { auditTime, first, fromEvent, merge, type Observable, Subject } from 'rxjs';
import { changedFields, type Fields } from './keptText.ts';
import { forgetText, keepText } from './keptTextStorage.ts';

/** A shorter time would write long documents to disk with every key. */
const writeEveryMs = 300;

/**
 * Keeps an editor's unsaved words in the browser until the store has them, in case the page ends before that.
 *
 * @param document.changes emits the document as the form has it
 * @param isSaved emits `false` before the first unsaved change is in `document`
 * @returns a function that stops; unsaved words stay kept until the store has them
 */
export function keepUnsavedText(
  editorId: string,
  document: { id: string; type: string; changes: Observable<Fields | undefined> },
  isSaved: Observable<boolean>,
): () => void {
  let saved: Fields | undefined;
  let shown: Fields | undefined;
  let allSaved = true;
  const changed = new Subject<void>();
  const write = () => {
    const fields = allSaved || !shown ? undefined : changedFields(saved, shown);
    const { id, type } = document;
    if (fields) keepText(editorId, id, { at: new Date().toISOString(), type, ...fields });
  };
  const subscriptions = [
    isSaved.subscribe((next) => {
      allSaved = next;
      if (!next) return;
      saved = shown;
      forgetText(editorId, document.id);
    }),
    document.changes.subscribe((next) => {
      shown = next;
      if (allSaved) saved = next;
      else changed.next();
    }),
    merge(changed.pipe(auditTime(writeEveryMs)), fromEvent(window, 'pagehide')).subscribe(write),
  ];
  return () => {
    write();
    for (const subscription of subscriptions) subscription.unsubscribe();
    if (allSaved) return;
    // The document is still watched (`watchDocument`).
    isSaved.pipe(first(Boolean)).subscribe({
      next: () => forgetText(editorId, document.id),
      error: (cause) => console.error('It is not known whether kept words were saved', cause),
    });
  };
}
