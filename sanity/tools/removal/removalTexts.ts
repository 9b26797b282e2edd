/** How a document is removed: for good, or only from the site. */
export type Removal = 'delete' | 'unpublish';

const words = {
  delete: { action: 'Slet', done: 'slettes' },
  unpublish: { action: 'Træk tilbage', done: 'trækkes tilbage' },
} as const;

/** The words of the dialog before a document is removed. */
export function removalTexts(removal: Removal, title: string) {
  const { action, done } = words[removal];
  return {
    action,
    blockedHeader: `»${title}« kan ikke ${done} endnu`,
    blocked: (places: number): string =>
      places === 1
        ? `Ét felt henviser hertil. Gå til feltet, vælg noget andet, eller fjern henvisningen, og udgiv. Så kan dokumentet ${done}.`
        : `${places} felter henviser hertil. Gå til hvert felt, vælg noget andet, eller fjern henvisningen, og udgiv. Så kan dokumentet ${done}.`,
    freeHeader: `»${title}« kan ${done}`,
    free: 'Intet henviser hertil.',
  };
}
