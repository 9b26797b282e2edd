import { defineField } from 'sanity';

/** How a page shows in search results and when it is shared. */
export const seoField = defineField({
  name: 'seo',
  title: 'Søgning og deling',
  description:
    'Kun hvis siden skal se anderledes ud i søgeresultater og delinger, end titel og indledning siger.',
  type: 'seo',
  group: 'sharing',
});
