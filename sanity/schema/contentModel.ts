import { isRouted, linkableTypes, routedTypes } from '#lib/model.ts';

/** The routed types, as `to` of a reference field. */
export const routedTargets = routedTypes.map((type) => ({ type }));

/** The types that a link can point to: the routed types and the front page. */
export const linkTargets = [
  ...routedTargets,
  ...linkableTypes.filter((type) => !isRouted(type)).map((type) => ({ type })),
];
