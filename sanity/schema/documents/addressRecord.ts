import { ClockIcon } from '@sanity/icons/Clock';
import { defineArrayMember, defineField, defineType } from 'sanity';

/**
 * All paths that one document has had on this site, and the headings that links could point to. The site writes it and
 * keeps it after the document is deleted. Editors see it only in the field »Tidligere adresser«.
 */
export const addressRecord = defineType({
  name: 'addressRecord',
  title: 'Adresser, webstedet husker',
  type: 'document',
  icon: ClockIcon,
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: 'document',
      title: 'Dokumentets id',
      description: 'Ikke en henvisning: adresserne huskes, også når dokumentet er slettet.',
      type: 'string',
    }),
    defineField({ name: 'documentType', title: 'Indholdstype', type: 'string' }),
    defineField({
      name: 'addresses',
      title: 'Adresser',
      type: 'array',
      of: [defineArrayMember({ type: 'recordedAddress' })],
    }),
    defineField({
      name: 'headings',
      title: 'Overskrifter',
      type: 'array',
      of: [defineArrayMember({ type: 'recordedHeading' })],
    }),
  ],
  // The address, not the id: the preview is also the title of the browser's tab.
  preview: {
    select: { address: 'addresses.0.path' },
    prepare: ({ address }: { address?: string }) => ({
      title: address ?? 'Uden adresse',
      subtitle: 'Adresser, webstedet husker',
    }),
  },
});
