/** The types that have an address of their own: a slug, and perhaps a page they lie below. */
export const addressedTypes = ['page', 'strategy', 'networkGroup'] as const;

export type AddressedType = (typeof addressedTypes)[number];

/** The same types as the targets of a reference field. */
export const addressedTargets = addressedTypes.map((type) => ({ type }));

/** What a link can lead to: the same types, and the front page. */
export const linkTargets = [...addressedTargets, { type: 'homePage' as const }];

/** The names of those. */
export const linkedTypes = [...addressedTypes, 'homePage'] as const;
