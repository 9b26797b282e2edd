/** Seasons by their value in the content. `definite` is the form before a year: »Foråret 2005«. */
export const seasonNames = {
  foraar: { name: 'Forår', definite: 'Foråret' },
  sommer: { name: 'Sommer', definite: 'Sommeren' },
  efteraar: { name: 'Efterår', definite: 'Efteråret' },
  vinter: { name: 'Vinter', definite: 'Vinteren' },
} as const;

export type Season = keyof typeof seasonNames;

export const seasons = Object.keys(seasonNames) as Season[];
