import { defineArrayMember, defineField, defineType } from 'sanity';
import { historicalDateText } from '../preview/historicalDateText.ts';
import { webAddress } from '../validation/linkAddress.ts';
import { requiredText } from '../validation/requiredText.ts';

export const timelineEvent = defineType({
  name: 'timelineEvent',
  title: 'Begivenhed',
  type: 'object',
  fields: [
    defineField({ name: 'date', title: 'Hvornår', type: 'historicalDate' }),
    defineField({
      name: 'title',
      title: 'Hvad skete der?',
      description: 'En kort sætning. Den er begivenhedens overskrift.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv kort, hvad der skete.'),
    }),
    defineField({
      name: 'text',
      title: 'Uddybning',
      description: 'Et par linjer om, hvad det betød. Kan udelades.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'organisations',
      title: 'Organisationer',
      description: 'De organisationer, begivenheden handler om.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', title: 'Organisation', to: [{ type: 'organisation' }] })],
      validation: (rule) => rule.unique().error('Den samme organisation står her to gange. Fjern den ene.'),
    }),
    defineField({
      name: 'source',
      title: 'Kilde',
      description: 'Hvor det kan efterprøves.',
      type: 'object',
      options: { collapsible: true, collapsed: true },
      fields: [
        defineField({
          name: 'label',
          title: 'Kildens navn',
          description: 'Det, der står på linket. Tom: kildens eget domæne, for eksempel »www.kl.dk«.',
          type: 'string',
        }),
        defineField({
          name: 'href',
          title: 'Adresse',
          description: 'Adressen på en side, hvor det står, altså https://…',
          type: 'string',
          validation: (rule) =>
            rule.required().custom(webAddress).error('Kilden mangler en adresse, altså https://…'),
        }),
      ],
    }),
  ],
  preview: {
    select: { title: 'title', date: 'date' },
    prepare: ({ title, date }) => ({ title, subtitle: historicalDateText(date ?? {}) }),
  },
});
