import { defineField, defineType } from 'sanity';
import { blockPreview } from '../preview/block.ts';
import { requiredTextRules } from '../validation/portableTextRules.ts';

export const richText = defineType({
  name: 'richText',
  title: 'Tekst',
  type: 'object',
  fields: [
    defineField({
      name: 'content',
      title: 'Tekst',
      description: 'Begynd med det vigtigste, og sæt en overskrift for hvert emne.',
      type: 'portableText',
      validation: requiredTextRules('Blokken er tom. Skriv en tekst, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Tekst', 'content'),
});
