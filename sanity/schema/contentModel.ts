import { isRouted, linkableTypes, routedTypes } from '#lib/model.ts';

/** The types with a path of their own, as the targets of a reference field. */
export const routedTargets = routedTypes.map((type) => ({ type }));

/** What a link can lead to: the same types, and the front page. */
export const linkTargets = [
  ...routedTargets,
  ...linkableTypes.filter((type) => !isRouted(type)).map((type) => ({ type })),
];
