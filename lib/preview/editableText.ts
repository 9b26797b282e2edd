/**
 * The fields whose text carries, in preview, the invisible mark that says where it can be edited. Everything else
 * (dates, choices, keys, addresses) is compared or computed with, and a mark would break that.
 */
const editable: ReadonlySet<string> = new Set([
  'audience',
  'caption',
  'centreText',
  'credit',
  'description',
  'heading',
  'intro',
  'label',
  'lead',
  'name',
  'position',
  'shortName',
  'text',
  'title',
  'value',
  'workplace',
]);

/** Decides by the name of the field in the document. */
export function isEditableText({
  sourcePath,
}: {
  sourcePath: readonly (string | number | object)[];
}): boolean {
  const field = sourcePath.findLast((segment) => typeof segment === 'string');
  return typeof field === 'string' && editable.has(field) && !sourcePath.includes('seo');
}
