/**
 * Fields whose text contains invisible stega data in preview, which links it to its field in the Studio. The code
 * compares or computes with all other values (dates, choices, keys, URLs), and stega data would break that.
 */
const editableFields: ReadonlySet<string> = new Set([
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

/** True if a value may contain stega data, by the name of its field. For the `filter` of the client's `stega` option. */
export function isEditableText({
  sourcePath,
}: {
  sourcePath: readonly (string | number | object)[];
}): boolean {
  const field = sourcePath.findLast((segment) => typeof segment === 'string');
  return typeof field === 'string' && editableFields.has(field) && !sourcePath.includes('seo');
}
