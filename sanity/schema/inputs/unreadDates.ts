import { useSyncExternalStore } from 'react';
import { stringToPath } from 'sanity';
import { parseDay } from '#lib/danish/parseDay.ts';

// A date that cannot be read is not stored. What was written is kept here while the Studio is open, so that it is not
// lost when the field's tab closes, and so that the document cannot be published meanwhile. The publish action says
// so in every tab.

/** The text of each field with an unreadable date, by field path; one map per published id. */
const texts = new Map<string, ReadonlyMap<string, string>>();
const listeners = new Set<() => void>();
const none: ReadonlyMap<string, string> = new Map();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Keeps the unreadable text of a date field; `undefined` when the field has a date again. */
export function keepUnreadDate(document: string, field: string, text: string | undefined): void {
  const current = texts.get(document) ?? none;
  if (current.get(field) === text) return;
  const next = new Map(current);
  if (text === undefined) next.delete(field);
  else next.set(field, text);
  if (next.size > 0) texts.set(document, next);
  else texts.delete(document);
  for (const listener of listeners) listener();
}

/** Says in Danish why a text is no date; `undefined` if it is one. */
export function problemOf(text: string): string | undefined {
  const parsed = parseDay(text);
  return 'problem' in parsed ? parsed.problem : undefined;
}

/** Forgets every unreadable date of a document. @param document published id */
export function forgetUnreadDates(document: string): void {
  if (texts.delete(document)) for (const listener of listeners) listener();
}

/** Returns the unreadable dates of a document, by field path. @param document published id */
export function useUnreadDates(document: string): ReadonlyMap<string, string> {
  return useSyncExternalStore(subscribe, () => texts.get(document) ?? none);
}

/**
 * True if a field still has a place in a document: false once the member of a list that it belonged to is deleted.
 *
 * @param field path as text, such as `blocks[_key=="a"].day`
 */
export function hasPlaceIn(document: unknown, field: string): boolean {
  let value = document;
  for (const segment of stringToPath(field)) {
    if (typeof segment === 'object' && '_key' in segment) {
      const member = Array.isArray(value) && value.find((item) => item?._key === segment._key);
      if (!member) return false;
      value = member;
    } else value = (value as Record<string, unknown> | undefined)?.[String(segment)];
  }
  return true;
}
