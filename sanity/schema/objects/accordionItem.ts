import { defineField, defineType } from 'sanity';
import { requiredTextRules } from '../validation/portableTextRules.ts';
import { requiredText } from '../validation/requiredText.ts';

export const accordionItem = defineType({
  name: 'accordionItem',
  title: 'Punkt',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Overskrift',
      description: 'Det, man trykker på for at folde teksten ud.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv den overskrift, man trykker på.'),
    }),
    defineField({
      name: 'content',
      title: 'Tekst',
      description: 'Det, der kommer frem, når man trykker på overskriften.',
      type: 'portableText',
      validation: requiredTextRules('Der er ingen tekst at folde ud. Skriv den, eller slet punktet.'),
    }),
  ],
  preview: { select: { title: 'title' } },
});
