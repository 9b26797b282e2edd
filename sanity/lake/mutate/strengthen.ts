/**
 * A reference made to a document that was not published yet is weak until the referring document is published; the
 * Studio marks it `_strengthenOnPublish`: https://www.sanity.io/docs/studio/reference-type
 */
export function strengthenReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthenReferences) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { _strengthenOnPublish, ...kept } = value as { _strengthenOnPublish?: { weak?: boolean } };
  const entries = Object.entries(kept).filter(
    ([key]) => key !== '_weak' || !_strengthenOnPublish || _strengthenOnPublish.weak === true,
  );
  return Object.fromEntries(entries.map(([key, child]) => [key, strengthenReferences(child)])) as T;
}
