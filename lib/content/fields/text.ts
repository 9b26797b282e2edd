import { z } from 'zod';

/** True if the text contains more than spaces, line breaks, soft hyphens and zero-width characters. */
export const hasVisibleText = (value: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}]/u.test(value);

/** Schema for text with visible characters; trimmed. */
export const text = z
  .string()
  .transform((value) => value.trim())
  .pipe(z.string().refine(hasVisibleText, 'text is empty'));

/** Schema for the `_key` of a list member, reduced to characters that are safe in an HTML id. */
export const key = z
  .string()
  .transform((value) => value.replace(/[^A-Za-z0-9_-]/g, ''))
  .pipe(z.string().min(1, '_key is empty').max(120));

/** Schema for a calendar day in Sanity's format, `2021-02-15`. */
export const day = z.iso.date();

/** Schema for the id of a referenced document, projected as `_ref`. */
export const documentId = z.string().min(1);

/** Schema for the date of the document's last change, ISO 8601; empty if it is unknown. */
export const changed = z.string().catch('');

/** Schema for the document's revision. A page has it in its metadata, to show which version was rendered. */
export const revision = z.string().optional().catch(undefined);
