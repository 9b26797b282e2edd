import type { IncomingReference } from '../incomingReferences/incomingReferences.ts';

/**
 * Selects the references that keep a document from being removed: the store refuses to delete the target of a strong
 * reference, in a published document or in a draft.
 */
export function blockingReferences(referrers: readonly IncomingReference[]): IncomingReference[] {
  return referrers.flatMap((referrer) => {
    const places = referrer.places.filter(({ weak }) => !weak);
    return places.length > 0 ? [{ ...referrer, places }] : [];
  });
}
