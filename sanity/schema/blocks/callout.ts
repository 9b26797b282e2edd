import { defineField, defineType } from 'sanity';
import { blockHeading } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';
import { requiredTextRules } from '../validation/portableTextRules.ts';

export const callout = defineType({
  name: 'callout',
  title: 'Fremhævet boks',
  type: 'object',
  fields: [
    defineField({
      name: 'tone',
      title: 'Slags',
      description: 'Bestemmer farven. Brug kun »Vigtigt«, når det koster noget at overse det.',
      type: 'string',
      options: {
        list: [
          { title: 'Oplysning', value: 'info' },
          { title: 'Vigtigt', value: 'important' },
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'info',
      validation: (rule) => rule.required().error('Vælg, om boksen er en oplysning eller vigtig.'),
    }),
    blockHeading,
    defineField({
      name: 'content',
      title: 'Tekst',
      description: 'Kort: et par linjer, som skal ses før resten af siden.',
      type: 'portableText',
      validation: requiredTextRules('Boksen er tom. Skriv en tekst, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Fremhævet boks', 'content'),
});
