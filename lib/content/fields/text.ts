import { z } from 'zod';

/** True when a reader sees something: more than spaces, line breaks, soft hyphens and characters without width. */
export const hasVisibleText = (value: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}]/u.test(value);

/** Text that says something: trimmed, never empty. */
export const text = z
  .string()
  .transform((value) => value.trim())
  .pipe(z.string().refine(hasVisibleText, 'text is empty'));

/** The `_key` Sanity gives each member of a list; made safe for use as an HTML id. */
export const key = z
  .string()
  .transform((value) => value.replace(/[^A-Za-z0-9_-]/g, ''))
  .pipe(z.string().min(1, '_key is empty').max(120));

/** A calendar day as Sanity writes it, `2021-02-15`. */
export const day = z.iso.date();

/** The id of the document that a reference points to, projected as `_ref`. */
export const documentId = z.string().min(1);

/** The revision of the document that was read; a page carries it so that one can see how new it is. */
export const revision = z.string().optional().catch(undefined);
