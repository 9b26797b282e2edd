import { defineField, defineType } from 'sanity';
import { requiredAsset } from '../validation/requiredAsset.ts';
import { requiredText } from '../validation/requiredText.ts';

export const download = defineType({
  name: 'download',
  title: 'Fil',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Titel',
      description: 'Det, der står på linket. Filens type og størrelse kommer selv på.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv, hvad filen hedder.'),
    }),
    defineField({
      name: 'description',
      title: 'Beskrivelse',
      description: 'En linje om, hvad filen indeholder, og hvem den er til. Kan udelades.',
      type: 'text',
      rows: 2,
    }),
    defineField({
      name: 'file',
      title: 'Fil',
      description: 'Den fil, besøgende henter. Brug en pdf, der kan læses op af en skærmlæser.',
      type: 'file',
      validation: (rule) => rule.custom(requiredAsset('Vælg en fil, eller slet punktet.')),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'file.asset.originalFilename' } },
});
