/** Types of which the site itself makes the documents: editors read them, and neither make nor change them. */
const keptBySite: ReadonlySet<string> = new Set(['addressRecord']);

export const isKeptBySite = (type: string): boolean => keptBySite.has(type);
