import { BehaviorSubject, Subject } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fields } from '#sanity/tools/unsaved/keptText.ts';

const kept = new Set<string>();
vi.mock('#sanity/tools/unsaved/keptTextStorage.ts', () => ({
  keepText: (_: string, id: string) => kept.add(id),
  forgetText: (_: string, id: string) => kept.delete(id),
}));
const { keepUnsavedText } = await import('#sanity/tools/unsaved/keepUnsavedText.ts');

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

/** A document with words that are not saved yet. */
function write() {
  const changes = new Subject<Fields | undefined>();
  const isSaved = new BehaviorSubject(true);
  const stop = keepUnsavedText('åse', { id: 'page-a', type: 'page', changes }, isSaved);
  changes.next({ lead: 'Før' });
  isSaved.next(true);
  isSaved.next(false);
  changes.next({ lead: 'Efter' });
  return { isSaved, stop };
}

test('words that are not saved when the form closes are kept until they are', () => {
  const { isSaved, stop } = write();
  stop();
  expect([...kept]).toEqual(['page-a']);
  isSaved.next(true);
  expect([...kept]).toEqual([]);
});

test('words that are saved before the form closes are not kept', () => {
  const { isSaved, stop } = write();
  isSaved.next(true);
  stop();
  expect([...kept]).toEqual([]);
});
