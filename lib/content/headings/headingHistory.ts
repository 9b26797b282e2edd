import { z } from 'zod';
import { key } from '../fields/text.ts';
import { lenientArray } from '../lenientZod.ts';

/** The id of the document in which the site keeps what it remembers of another. */
export const addressRecordId = (document: string): string => `address-record-${document}`;

/** Projection of the headings that were ever public on a page; `$record` is the id of its record. */
export const headingHistoryProjection =
  '"recorded": *[_id == $record][0].headings[]{key, text, since}' as const;

/** What was written down of a page's headings, in the order of writing. */
export const headingHistory = lenientArray(
  'recorded',
  z.object({ key, text: z.string(), since: z.string() }),
);
