import { UsersIcon } from '@sanity/icons/Users';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { contactField } from '../fields/contact.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerAddressesField } from '../fields/formerAddresses.ts';
import { pageGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { newsField } from '../fields/news.ts';
import { orderField } from '../fields/order.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { parentField } from '../fields/parent.ts';
import { searchTermsField } from '../fields/searchTerms.ts';
import { seoField } from '../fields/seoField.ts';
import { slugField } from '../fields/slug.ts';
import { translationFields } from '../fields/translation.ts';
import { TitleInput } from '../inputs/TitleInput.ts';
import { addressOf, slugSelection } from '../preview/address.ts';
import { requiredText } from '../validation/requiredText.ts';

export const networkGroup = defineType({
  name: 'networkGroup',
  title: 'Netværksgruppe',
  type: 'document',
  icon: UsersIcon,
  // The title is already above the form and in its first field: the text comes sooner without a third.
  __experimental_formPreviewTitle: false,
  groups: pageGroups,
  fields: [
    defineField({
      name: 'name',
      title: 'Navn',
      description: 'Gruppens navn. Det er sidens overskrift og står i listerne over grupper.',
      type: 'string',
      group: 'content',
      components: { input: TitleInput },
      validation: (rule) => requiredText(rule, 'Skriv gruppens navn.'),
    }),
    leadField,
    defineField({
      name: 'body',
      title: 'Tekst',
      description: 'Hvad gruppen arbejder med, hvornår den mødes, og hvordan man kommer med.',
      type: 'portableText',
      group: 'content',
    }),
    defineField({
      name: 'audience',
      title: 'Hvem er gruppen for?',
      description: 'For eksempel »Direktører og forvaltningschefer«.',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv, hvem gruppen er for.'),
    }),
    defineField({
      name: 'members',
      title: 'Medlemmer',
      description: 'Kun dem, der har sagt ja til at stå her. På siden står de i alfabetisk orden.',
      type: 'array',
      of: [defineArrayMember({ type: 'member' })],
      group: 'content',
    }),
    contactField(
      'Den, man skriver til om gruppen. Kun oplysninger, som personen har sagt ja til at få vist. Tom: kontakten fra »Indstillinger« står der i stedet.',
      'content',
    ),
    slugField('name'),
    parentField('page-netvaerksgrupper'),
    orderField({ required: true }),
    ...translationFields,
    formerAddressesField,
    searchTermsField,
    newsField,
    seoField,
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
