/**
 * Makes the references of a document strong when it is published. The Studio creates references to unpublished documents as
 * weak and marks them `_strengthenOnPublish`: https://www.sanity.io/docs/studio/reference-type
 */
export function strengthenReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthenReferences) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { _strengthenOnPublish, ...fields } = value as { _strengthenOnPublish?: { weak?: boolean } };
  const entries = Object.entries(fields).filter(
    ([key]) => key !== '_weak' || !_strengthenOnPublish || _strengthenOnPublish.weak === true,
  );
  return Object.fromEntries(entries.map(([key, child]) => [key, strengthenReferences(child)])) as T;
}
