/** Types of which there is one document only; its id is the type's own name. */
export const singletonTypes = ['siteSettings', 'homePage'] as const;

/** True for a type of which there is one document only, so that it can be neither created, copied nor deleted. */
export function isSingleton(type: string): boolean {
  return (singletonTypes as readonly string[]).includes(type);
}
