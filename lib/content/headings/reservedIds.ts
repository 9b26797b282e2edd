// Ids that a page has around its content. A key that becomes an id is given another name where it would be the same.

/** `main`, and the list of headings. */
export const reservedIds = ['indhold', 'indhold-paa-siden'] as const;

/** The parts of a strategy that come from its own fields. */
export const strategyReservedIds = [...reservedIds, 'kort-fortalt', 'maal', 'fokusomraader', 'hent'] as const;

/** The parts of a network group that come from its own fields. */
export const networkGroupReservedIds = [...reservedIds, 'medlemmer', 'kontakt'] as const;
