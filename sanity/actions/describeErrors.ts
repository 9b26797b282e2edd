import type { SchemaType, ValidationMarker } from 'sanity';
import { describeField } from './describeField.ts';

/**
 * Says in one line what must be corrected before a document can be published: the first error with its field, and how many
 * more there are.
 */
export function describeErrors(
  type: SchemaType | undefined,
  document: unknown,
  errors: readonly Pick<ValidationMarker, 'path' | 'message'>[],
): string {
  const [first, ...others] = errors;
  if (!first) return '';
  const field = describeField(type, document, first.path);
  const text = field ? `${field}: ${first.message}` : first.message;
  if (others.length === 0) return text;
  return `${text} Der er også ${others.length === 1 ? 'én fejl' : `${others.length} fejl`} mere, markeret med rødt.`;
}
