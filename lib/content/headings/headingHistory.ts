import { z } from 'zod';
import { key } from '../fields/text.ts';
import { lenientArray } from '../lenientZod.ts';

/** Returns the id of the document that stores the address and heading history of another document. */
export const addressRecordId = (document: string): string => `address-record-${document}`;

/** Projection of all headings that were ever published on a page; `$record` is the id of its history document. */
export const headingHistoryProjection =
  '"recorded": *[_id == $record][0].headings[]{key, text, since}' as const;

/** Schema for a page's recorded headings, oldest first. */
export const headingHistory = lenientArray(
  'recorded',
  z.object({ key, text: z.string(), since: z.string() }),
);
