/** Seasons, by their value in the content: the name, and its form before a year. */
export const seasonNames = {
  foraar: { name: 'Forår', inTime: 'Foråret' },
  sommer: { name: 'Sommer', inTime: 'Sommeren' },
  efteraar: { name: 'Efterår', inTime: 'Efteråret' },
  vinter: { name: 'Vinter', inTime: 'Vinteren' },
} as const;

export type Season = keyof typeof seasonNames;

export const seasons = Object.keys(seasonNames) as Season[];
