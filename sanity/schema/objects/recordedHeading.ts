import { defineField, defineType } from 'sanity';

export const recordedHeading = defineType({
  name: 'recordedHeading',
  title: 'Overskrift',
  type: 'object',
  fields: [
    defineField({
      name: 'key',
      title: 'Mærke',
      description: 'Det, links til overskriften ender på efter »#«.',
      type: 'string',
    }),
    defineField({ name: 'text', title: 'Ordlyd', type: 'string' }),
    defineField({ name: 'since', title: 'Siden', type: 'datetime' }),
  ],
  preview: { select: { title: 'text', subtitle: 'key' } },
});
