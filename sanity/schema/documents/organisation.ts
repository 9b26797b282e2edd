import { getPublishedId } from '@sanity/client/csm';
import { CaseIcon } from '@sanity/icons/Case';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { editorialFields } from '../fields/editorial.ts';
import { recordGroups } from '../fields/groups.ts';
import { alphabetical, byNextReview } from '../fields/orderings.ts';
import { activeYears } from '../preview/activeYears.ts';
import { endsAfterStart } from '../validation/endsAfterStart.ts';
import { webAddress } from '../validation/linkAddress.ts';
import { problem } from '../validation/problem.ts';
import { requiredText } from '../validation/requiredText.ts';
import { year } from '../validation/wholeNumber.ts';

const sides = [
  { title: 'Arbejdsgiverside', value: 'arbejdsgiver' },
  { title: 'Lønmodtagerside', value: 'loenmodtager' },
];

export const organisation = defineType({
  name: 'organisation',
  title: 'Organisation',
  type: 'document',
  icon: CaseIcon,
  groups: recordGroups,
  fields: [
    defineField({
      name: 'name',
      title: 'Navn',
      description: 'Hele navnet, som det står i tidslinjen og i tegningen af, hvem der står bag.',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv organisationens navn.'),
    }),
    defineField({
      name: 'shortName',
      title: 'Kort navn',
      description: 'For eksempel en forkortelse: »KL«. Tom: hele navnet bruges.',
      type: 'string',
      group: 'content',
    }),
    defineField({
      name: 'explanationEn',
      title: 'Forklaring på engelsk',
      description:
        'Navnet står også på dansk på de engelske sider. Her kan du forklare det: »Danish Regions«.',
      type: 'string',
      group: 'content',
    }),
    defineField({
      name: 'side',
      title: 'Side af bordet',
      description:
        'Hvilken side organisationen forhandler for. Det bestemmer, hvor den står i tegningen af, hvem der står bag.',
      type: 'string',
      options: { list: sides, layout: 'radio', direction: 'horizontal' },
      group: 'content',
      validation: (rule) =>
        rule.required().error('Vælg, om organisationen er på arbejdsgiver- eller lønmodtagersiden.'),
    }),
    defineField({
      name: 'activeFrom',
      title: 'Fra år',
      description: 'Det år, organisationen blev til. Kun hvis det er kendt.',
      type: 'number',
      group: 'content',
      validation: (rule) => rule.custom(year({ required: false })),
    }),
    defineField({
      name: 'activeTo',
      title: 'Til år',
      description:
        'Det år, organisationen ophørte. Med et slutår er den ikke længere med i tegningen af, hvem der står bag.',
      type: 'number',
      group: 'content',
      validation: (rule) =>
        rule
          .custom(year({ required: false }))
          .custom(
            endsAfterStart('activeFrom', 'Organisationen ophører, før den bliver til. Ret et af årstallene.'),
          ),
    }),
    defineField({
      name: 'forerunners',
      title: 'Forgængere',
      description: 'Organisationer, som denne er vokset ud af.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', title: 'Organisation', to: [{ type: 'organisation' }] })],
      group: 'content',
      validation: (rule) =>
        rule
          .unique()
          .custom((forerunners: { _ref?: string }[] | undefined, { document }) =>
            document && forerunners?.some(({ _ref }) => _ref === getPublishedId(document._id))
              ? problem('En organisation kan ikke være sin egen forgænger. Fjern den fra listen.')
              : true,
          )
          .error('Den samme organisation står her to gange. Fjern den ene.'),
    }),
    defineField({
      name: 'website',
      title: 'Websted',
      description: 'Adressen, altså https://…',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.custom(webAddress),
    }),
    ...editorialFields,
  ],
  orderings: [alphabetical('name'), byNextReview],
  preview: {
    select: { title: 'name', side: 'side', from: 'activeFrom', to: 'activeTo' },
    prepare: ({ title, side, from, to }) => ({
      title,
      subtitle: [sides.find(({ value }) => value === side)?.title, activeYears(from, to)]
        .filter(Boolean)
        .join(' · '),
    }),
  },
});
