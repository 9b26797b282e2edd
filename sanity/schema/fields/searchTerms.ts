import { defineArrayMember, defineField } from 'sanity';

/** Words that visitors search for and that the page does not use itself. Read by lib/search/corpus.ts. */
export const searchTermsField = defineField({
  name: 'searchTerms',
  title: 'Søgeord',
  description:
    'Andre ord for det, siden handler om, som læserne måske søger på: »skoleleder« på siden om ledere. Ord, der allerede står på siden, behøver du ikke skrive, heller ikke i andre bøjninger. Søgeordene vises ikke.',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'string',
      title: 'Søgeord',
      validation: (rule) => rule.max(60).warning('Et søgeord er ét ord eller nogle få. Del det op i flere.'),
    }),
  ],
  options: { layout: 'tags' },
  group: 'sharing',
  validation: (rule) => rule.unique().error('Søgeordet står her to gange. Slet det ene.'),
});
