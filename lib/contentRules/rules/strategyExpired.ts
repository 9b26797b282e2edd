import { formatDay } from '#lib/danish/format.ts';
import { isFields } from '../document/objects.ts';
import type { ContentRule } from '../types.ts';

/** Finds strategies that are past their term and not marked as such. */
export const strategyExpired: ContentRule = {
  id: 'strategy-expired',
  title: 'Strategi over sin periode',
  severity: 'warning',
  why: 'Siden siger, at strategien gælder, selv om dens periode er slut.',
  check: ({ _type, status, period }, { today }) => {
    const to = _type === 'strategy' && isFields(period) ? period.to : undefined;
    if (typeof to !== 'string' || to >= today || status === 'udloebet' || status === 'afloest') return [];
    return [
      {
        path: ['status'],
        message: `Strategiens periode sluttede den ${formatDay(to)}. Vælg »Udløbet« eller »Afløst af en anden«, eller ret perioden.`,
      },
    ];
  },
};
