import { useEffect, useMemo } from 'react';
import { useDocumentStore, useParseErrors } from 'sanity';
import { forgetUnreadDates, hasPlaceIn, useUnreadDates } from '#sanity/schema/inputs/unreadDates.ts';

/** Text of a document that cannot be stored. `dates`: of date fields, by field path. */
export type Unread = { message: string; dates: readonly (readonly [field: string, text: string])[] };

/**
 * Returns the text of a document that cannot be stored, such as an impossible date, and the message about it; `undefined` if
 * there is none. »Kassér ændringer« discards it, too.
 *
 * @param id published id
 */
export function useUnread(id: string, type: string, document: unknown): Unread | undefined {
  const all = useUnreadDates(id);
  const [error] = Object.values(useParseErrors());
  const problem = error?.message;
  useDiscard(id, type);
  return useMemo(() => {
    const dates = [...all].filter(([field]) => hasPlaceIn(document, field));
    const [date] = dates;
    const message = date ? `Ret datoen »${date[1]}«, før du udgiver.` : problem;
    return message === undefined ? undefined : { message, dates };
  }, [all, document, problem]);
}

function useDiscard(id: string, type: string): void {
  const { pair } = useDocumentStore();
  useEffect(() => {
    const subscription = pair.operationEvents(id, type).subscribe((event) => {
      if (event.type === 'success' && event.op === 'discardChanges') forgetUnreadDates(id);
    });
    return () => subscription.unsubscribe();
  }, [pair, id, type]);
}
