import { defineField } from 'sanity';

/** Overrides the appearance of a page in search results and when shared. */
export const seoField = defineField({
  name: 'seo',
  title: 'Søgning og deling',
  description:
    'Kun hvis siden skal se anderledes ud i søgeresultater og delinger, end titel og indledning siger.',
  type: 'seo',
  group: 'sharing',
});
