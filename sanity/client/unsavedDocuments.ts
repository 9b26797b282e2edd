import { BehaviorSubject, filter, firstValueFrom, type Observable, type Subscription } from 'rxjs';

/** A document with words that the store has not confirmed yet. */
export interface UnsavedDocument {
  key: string;
  since: Date;
}

const documents = new BehaviorSubject<readonly UnsavedDocument[]>([]);
const watched = new Map<string, { subscription: Subscription; viewers: number }>();

/** Every document with unsaved words, also when its form is closed. */
export const unsavedDocuments: Observable<readonly UnsavedDocument[]> = documents;

export const hasUnsaved = (): boolean => documents.value.length > 0;

/** Resolves when everything is saved: at once, or when the store is reached again. */
export async function whenAllSaved(): Promise<void> {
  await firstValueFrom(documents.pipe(filter(({ length }) => length === 0)));
}

/**
 * Watches a document while its form is open, and after that for as long as it has unsaved words: the Studio drops words that
 * wait to be saved five seconds after nothing observes their document.
 *
 * @param isSaved emits whether all words of the document are saved
 * @returns a function to call when the form closes
 */
export function watchDocument(key: string, isSaved: Observable<boolean>): () => void {
  const known = watched.get(key);
  if (known) known.viewers += 1;
  else {
    const entry = { subscription: undefined as unknown as Subscription, viewers: 1 };
    watched.set(key, entry);
    entry.subscription = isSaved.subscribe({
      next: (saved) => {
        setUnsaved(key, !saved);
        if (saved) releaseIfClosed(key);
      },
      error: (cause) => console.error('It is not known whether a document is saved', cause),
    });
  }
  return () => {
    const entry = watched.get(key);
    if (entry) entry.viewers -= 1;
    if (!documents.value.some((document) => document.key === key)) releaseIfClosed(key);
  };
}

function setUnsaved(key: string, unsaved: boolean): void {
  const isListed = documents.value.some((document) => document.key === key);
  if (unsaved && !isListed) documents.next([...documents.value, { key, since: new Date() }]);
  if (!unsaved && isListed) documents.next(documents.value.filter((document) => document.key !== key));
}

function releaseIfClosed(key: string): void {
  const entry = watched.get(key);
  if (!entry || entry.viewers > 0) return;
  watched.delete(key);
  entry.subscription?.unsubscribe();
}

let mayLeave = false;

/** Lets the page close with unsaved words, because the editor has decided so. */
export function leaveUnsaved(): void {
  mayLeave = true;
}

/**
 * Asks the browser to warn before it closes a page with unsaved words. Other listeners are not called then, because the editor
 * may stay: the Studio would end its connection for presence, and colleagues would not see the editor any more.
 */
function warnBeforeUnload(event: BeforeUnloadEvent): void {
  if (!hasUnsaved() || mayLeave) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

if (typeof window !== 'undefined') window.addEventListener('beforeunload', warnBeforeUnload);
