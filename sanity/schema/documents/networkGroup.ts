import { UsersIcon } from '@sanity/icons/Users';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { contactField } from '../fields/contact.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerAddressesField } from '../fields/formerAddresses.ts';
import { pageGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { parentField } from '../fields/parent.ts';
import { seoField } from '../fields/seoField.ts';
import { slugField } from '../fields/slug.ts';
import { addressOf, slugSelection } from '../preview/address.ts';
import { requiredText } from '../validation/requiredText.ts';
import { wholeNumber } from '../validation/wholeNumber.ts';

export const networkGroup = defineType({
  name: 'networkGroup',
  title: 'Netværksgruppe',
  type: 'document',
  icon: UsersIcon,
  groups: pageGroups,
  fields: [
    defineField({
      name: 'name',
      title: 'Navn',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv gruppens navn.'),
    }),
    slugField('name'),
    parentField('page-netvaerksgrupper'),
    defineField({
      name: 'order',
      title: 'Plads i rækkefølgen',
      description: '1 står først.',
      type: 'number',
      group: 'content',
      validation: (rule) =>
        rule.custom(wholeNumber({ min: 0, max: 999, required: true }, 'Skriv et helt tal. 1 står først.')),
    }),
    defineField({
      name: 'audience',
      title: 'Hvem er gruppen for?',
      description: 'For eksempel »Direktører og forvaltningschefer«.',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv, hvem gruppen er for.'),
    }),
    leadField,
    defineField({ name: 'body', title: 'Tekst', type: 'portableText', group: 'content' }),
    defineField({
      name: 'members',
      title: 'Medlemmer',
      type: 'array',
      of: [defineArrayMember({ type: 'member' })],
      group: 'content',
    }),
    contactField,
    seoField,
    formerAddressesField,
    ...editorialFields,
  ],
  orderings: [
    { name: 'order', title: 'Rækkefølge på webstedet', by: [{ field: 'order', direction: 'asc' }] },
    alphabetical('name'),
    byNextReview,
  ],
  preview: {
    select: { title: 'name', ...slugSelection() },
    prepare: ({ title, ...slugs }) => ({ title, subtitle: addressOf(slugs) }),
  },
});
