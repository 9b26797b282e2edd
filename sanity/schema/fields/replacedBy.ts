import { getPublishedId } from '@sanity/client/csm';
import { defineField } from 'sanity';
import { problem } from '../validation/problem.ts';

/** The strategy that replaced this one; hidden unless the status requires it. */
export const replacedByField = defineField({
  name: 'replacedBy',
  title: 'Afløst af',
  description: 'Den strategi, der trådte i stedet.',
  type: 'reference',
  to: [{ type: 'strategy' }],
  options: { disableNew: true },
  group: 'summary',
  // Visible while it has a value: otherwise the editor could not remove it, as the error message demands.
  hidden: ({ document, value }) => document?.status !== 'afloest' && !value,
  validation: (rule) =>
    rule.custom((successor, { document }) => {
      if (!document) return true;
      if (document.status === 'afloest' && !successor) {
        return problem('Vælg den strategi, der afløser denne, eller vælg en anden status.');
      }
      if (document.status !== 'afloest' && successor) {
        return problem(
          'Her er valgt en afløser, men status er ikke »Afløst af en anden«. Ret status, eller fjern afløseren.',
        );
      }
      return successor?._ref === getPublishedId(document._id)
        ? problem('En strategi kan ikke afløse sig selv. Vælg en anden strategi.')
        : true;
    }),
});
