import { TargetIcon } from '@sanity/icons/Target';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { agreementField } from '../fields/agreement.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerAddressesField } from '../fields/formerAddresses.ts';
import { pageGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { parentField } from '../fields/parent.ts';
import { periodField } from '../fields/period.ts';
import { replacedByField } from '../fields/replacedBy.ts';
import { seoField } from '../fields/seoField.ts';
import { slugField } from '../fields/slug.ts';
import { statusField, statusTitle } from '../fields/strategyStatus.ts';
import { titleField } from '../fields/title.ts';
import { addressOf, slugSelection } from '../preview/address.ts';

export const strategy = defineType({
  name: 'strategy',
  title: 'Strategi',
  type: 'document',
  icon: TargetIcon,
  groups: pageGroups,
  fields: [
    titleField,
    slugField('title'),
    parentField('page-strategi'),
    leadField,
    statusField,
    replacedByField,
    periodField,
    agreementField,
    defineField({ name: 'body', title: 'Tekst', type: 'portableText', group: 'content' }),
    defineField({
      name: 'goals',
      title: 'Mål',
      type: 'array',
      of: [defineArrayMember({ type: 'strategyGoal' })],
      group: 'content',
    }),
    defineField({
      name: 'focusAreas',
      title: 'Indsatsområder',
      type: 'array',
      of: [defineArrayMember({ type: 'strategyFocusArea' })],
      group: 'content',
    }),
    defineField({
      name: 'document',
      title: 'Strategien som fil',
      description: 'Helst en pdf, der kan læses op af en skærmlæser.',
      type: 'file',
      options: { accept: 'application/pdf' },
      fields: [
        defineField({
          name: 'title',
          title: 'Titel på linket',
          description: 'Tom: strategiens titel bruges.',
          type: 'string',
        }),
      ],
      group: 'content',
    }),
    seoField,
    formerAddressesField,
    ...editorialFields,
  ],
  orderings: [alphabetical('title'), byNextReview],
  preview: {
    select: { title: 'title', status: 'status', ...slugSelection() },
    prepare: ({ title, status, ...slugs }) => ({
      title,
      subtitle: [addressOf(slugs), statusTitle(status)].filter(Boolean).join(' · '),
    }),
  },
});
