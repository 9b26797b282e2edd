import { mainIds, notTranslatedIds } from '#lib/languages.ts';

// Ids that the templates use. A content key that becomes an HTML id gets a suffix if it equals one of these.

/**
 * The ids of `main`, of the table of contents and the glossary, of the message about a missing translation, and of the sections that the
 * pages about accessibility and privacy have from the settings.
 */
export const reservedIds = [
  ...Object.values(mainIds),
  'indhold-paa-siden',
  'ord-paa-siden',
  ...Object.values(notTranslatedIds),
  ...['erklaering', 'dataansvarlig', 'kontakt'],
] as const;

/** The sections of a strategy that are rendered from its own fields. */
export const strategyReservedIds = [
  ...reservedIds,
  ...['kort-fortalt', 'strategiens-tekst', 'maal', 'fokusomraader', 'hent'],
] as const;

/** The sections of a network group that are rendered from its own fields. */
export const networkGroupReservedIds = [...reservedIds, 'medlemmer'] as const;
