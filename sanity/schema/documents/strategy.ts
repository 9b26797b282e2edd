import { TargetIcon } from '@sanity/icons/Target';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { agreementField } from '../fields/agreement.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerAddressesField } from '../fields/formerAddresses.ts';
import { strategyGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { newsField } from '../fields/news.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { parentField } from '../fields/parent.ts';
import { periodField } from '../fields/period.ts';
import { replacedByField } from '../fields/replacedBy.ts';
import { searchTermsField } from '../fields/searchTerms.ts';
import { seoField } from '../fields/seoField.ts';
import { slugField } from '../fields/slug.ts';
import { statusField, statusTitle } from '../fields/strategyStatus.ts';
import { titleField } from '../fields/title.ts';
import { translationFields } from '../fields/translation.ts';
import { addressOf, slugSelection } from '../preview/address.ts';

export const strategy = defineType({
  name: 'strategy',
  title: 'Strategi',
  type: 'document',
  icon: TargetIcon,
  // The title is already above the form and in its first field: the text comes sooner without a third.
  __experimental_formPreviewTitle: false,
  groups: strategyGroups,
  fields: [
    titleField,
    leadField,
    defineField({
      name: 'body',
      title: 'Tekst',
      description:
        'Baggrund og det, der ikke er mål eller indsatsområder. Del lange tekster op med overskrifter.',
      type: 'portableText',
      group: 'content',
    }),
    defineField({
      name: 'goals',
      title: 'Mål',
      description: 'Det, strategien skal føre til. Hvert mål er et punkt. Tom: afsnittet vises ikke.',
      type: 'array',
      of: [defineArrayMember({ type: 'strategyGoal' })],
      group: 'content',
    }),
    defineField({
      name: 'focusAreas',
      title: 'Indsatsområder',
      description:
        'Det, der bliver arbejdet med for at nå målene. Vises under »Fokusområder«. Tom: afsnittet vises ikke.',
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
    statusField,
    replacedByField,
    periodField,
    agreementField,
    slugField('title'),
    parentField('page-strategi'),
    ...translationFields,
    formerAddressesField,
    searchTermsField,
    newsField,
    seoField,
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
