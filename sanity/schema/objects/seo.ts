import { defineField, defineType } from 'sanity';
import { shareImageAlt } from '../fields/shareImageAlt.ts';

const maxTitleLength = 60;

export const seo = defineType({
  name: 'seo',
  title: 'Søgning og deling',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Titel i søgeresultater',
      description: 'Tom: sidens egen titel bruges.',
      type: 'string',
      validation: (rule) =>
        rule
          .max(maxTitleLength)
          .warning(`Søgemaskiner skærer titlen af efter ca. ${maxTitleLength} tegn. Forkort den.`),
    }),
    defineField({
      name: 'description',
      title: 'Beskrivelse i søgeresultater',
      description: 'En eller to sætninger. Tom: sidens indledning bruges.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'shareImage',
      title: 'Billede ved deling',
      description:
        'Vises, når siden deles i mails og på sociale medier. Bedst i bredformat, 1200 × 630: ellers beskæres det om fokuspunktet. Tom: et kort med sidens titel.',
      type: 'image',
      options: { hotspot: true },
      fields: [shareImageAlt],
    }),
    defineField({
      name: 'noIndex',
      title: 'Skjul for søgemaskiner',
      description: 'Siden kan stadig læses af alle, der har adressen.',
      type: 'boolean',
    }),
  ],
});
