import { defineField, defineType } from 'sanity';

export const recordedAddress = defineType({
  name: 'recordedAddress',
  title: 'Adresse',
  type: 'object',
  fields: [
    defineField({ name: 'path', title: 'Adresse', type: 'string' }),
    defineField({ name: 'since', title: 'Siden', type: 'datetime' }),
  ],
  preview: { select: { title: 'path', subtitle: 'since' } },
});
