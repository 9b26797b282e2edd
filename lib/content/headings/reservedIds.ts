// Ids that the templates use. A content key that becomes an HTML id gets a suffix if it equals one of these.

/** The ids of `main` and of the table of contents. */
export const reservedIds = ['indhold', 'indhold-paa-siden'] as const;

/** The sections of a strategy that are rendered from its own fields. */
export const strategyReservedIds = [...reservedIds, 'kort-fortalt', 'maal', 'fokusomraader', 'hent'] as const;

/** The sections of a network group that are rendered from its own fields. */
export const networkGroupReservedIds = [...reservedIds, 'medlemmer', 'kontakt'] as const;
