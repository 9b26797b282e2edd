import { defineField, defineType } from 'sanity';
import { routedTargets } from '../contentModel.ts';

export const linkCard = defineType({
  name: 'linkCard',
  title: 'Genvej',
  type: 'object',
  fields: [
    defineField({
      name: 'reference',
      title: 'Side',
      description: 'Siden, genvejen fører til. Den følger med, hvis siden flytter.',
      type: 'reference',
      to: routedTargets,
      options: { disableNew: true },
      validation: (rule) => rule.required().error('Vælg, hvilken side genvejen går til.'),
    }),
    defineField({
      name: 'title',
      title: 'Titel',
      description: 'Tom: sidens egen titel bruges.',
      type: 'string',
    }),
    defineField({
      name: 'text',
      title: 'Tekst',
      description: 'En linje om, hvad man finder.',
      type: 'text',
      rows: 2,
    }),
  ],
  preview: {
    select: { own: 'title', title: 'reference.title', name: 'reference.name', subtitle: 'text' },
    prepare: ({ own, title, name, subtitle }) => ({
      title: own || title || name || 'Vælg en side',
      subtitle,
    }),
  },
});
