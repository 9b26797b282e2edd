import { BehaviorSubject } from 'rxjs';
import { expect, test, vi } from 'vitest';
import {
  hasUnsaved,
  unsavedDocuments,
  watchDocument,
  whenAllSaved,
} from '#sanity/client/unsavedDocuments.ts';

const keys = (): string[] => {
  let current: string[] = [];
  unsavedDocuments
    .subscribe((documents) => {
      current = documents.map(({ key }) => key);
    })
    .unsubscribe();
  return current;
};

test('a document is unsaved from its first unsaved word until everything is saved', async () => {
  const isSaved = new BehaviorSubject(true);
  const close = watchDocument('a', isSaved);
  expect(hasUnsaved()).toBe(false);
  isSaved.next(false);
  expect(keys()).toEqual(['a']);
  const saved = whenAllSaved();
  isSaved.next(true);
  await saved;
  expect(hasUnsaved()).toBe(false);
  close();
  expect(isSaved.observed).toBe(false);
});

test('a closed document is watched until its words are saved', () => {
  const isSaved = new BehaviorSubject(false);
  watchDocument('b', isSaved)();
  expect(keys()).toEqual(['b']);
  expect(isSaved.observed).toBe(true);
  isSaved.next(true);
  expect(keys()).toEqual([]);
  expect(isSaved.observed).toBe(false);
});

test('a document that is open twice is watched until both forms are closed', () => {
  const isSaved = new BehaviorSubject(true);
  const [first, second] = [watchDocument('c', isSaved), watchDocument('c', isSaved)];
  first();
  isSaved.next(false);
  expect(keys()).toEqual(['c']);
  isSaved.next(true);
  expect(isSaved.observed).toBe(true);
  second();
  expect(isSaved.observed).toBe(false);
});

test('a page with unsaved words warns before it is closed, and the Studio does not end its connections', async () => {
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  vi.resetModules();
  const { watchDocument } = await import('#sanity/client/unsavedDocuments.ts');
  const ends = vi.fn();
  window.addEventListener('beforeunload', ends);
  const isWarned = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const isSaved = new BehaviorSubject(false);
  watchDocument('d', isSaved)();
  expect(isWarned()).toBe(true);
  expect(ends).not.toHaveBeenCalled();
  isSaved.next(true);
  expect(isWarned()).toBe(false);
  expect(ends).toHaveBeenCalledOnce();
});
