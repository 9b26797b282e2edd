/** The types that have an address of their own: a slug, and perhaps a page they lie below. */
export const addressedTypes = ['page', 'strategy', 'networkGroup'] as const;

export type AddressedType = (typeof addressedTypes)[number];

/** The same types as the targets of a reference field. */
export const addressedTargets = addressedTypes.map((type) => ({ type }));
