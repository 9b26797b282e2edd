import { TransferIcon } from '@sanity/icons/Transfer';
import { defineField, defineType } from 'sanity';
import { hiddenWhenGone, linkTargetField } from '../fields/linkTarget.ts';
import { noteField } from '../fields/note.ts';
import { targetSelection, targetText } from '../preview/target.ts';
import { fromMissing } from '../validation/redirectFrom.ts';
import {
  redirectAddress,
  redirectAddressWarning,
  redirectChoice,
  redirectFrom,
  redirectFromWarning,
  targetIsPublic,
} from '../validation/redirectRules.ts';

export const redirect = defineType({
  name: 'redirect',
  title: 'Viderestilling',
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Fra adressen',
      description: 'Den gamle adresse her på webstedet, for eksempel »/om-vaksthuset/om-vaksthuset«.',
      type: 'string',
      validation: (rule) => [
        rule.required().custom(redirectFrom).error(fromMissing),
        rule.custom(redirectFromWarning).warning(),
      ],
    }),
    defineField({
      name: 'below',
      title: 'Også alt under adressen',
      description:
        'Til: »/artikler« fører også »/artikler/en-gammel-artikel« samme sted hen. En side eller en viderestilling for netop den adresse går forud.',
      type: 'boolean',
      initialValue: false,
    }),
    linkTargetField('Siden, som den gamle adresse skal føre til. Følger med, hvis siden flytter.', (rule) => [
      rule.custom(redirectChoice),
      rule.custom(targetIsPublic).warning(),
    ]),
    defineField({
      name: 'address',
      title: 'Eller en adresse',
      description:
        'Kun hvis den ikke skal føre til en side: »/soeg« her på webstedet, eller https://… på et af de websteder, der står under Indstillinger.',
      type: 'string',
      hidden: hiddenWhenGone,
      validation: (rule) => [rule.custom(redirectAddress), rule.custom(redirectAddressWarning).warning()],
    }),
    defineField({
      name: 'gone',
      title: 'Eller ingen steder hen',
      description:
        'Til: det, der lå her, findes ikke mere. Besøgende får det at vide og hjælp til at finde noget, der ligner, og søgemaskiner glemmer adressen (410).',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'permanent',
      title: 'For altid',
      description:
        'Til: søgemaskiner glemmer den gamle adresse (301). Fra: viderestillingen er midlertidig, og de husker den (302).',
      type: 'boolean',
      initialValue: true,
    }),
    noteField('Hvorfor den er her, og hvem der spurgte om den. Vises aldrig på webstedet.'),
  ],
  orderings: [
    { name: 'from', title: 'Fra adressen', by: [{ field: 'from', direction: 'asc' }] },
    { name: 'newest', title: 'Nyeste først', by: [{ field: '_createdAt', direction: 'desc' }] },
  ],
  preview: {
    select: { from: 'from', below: 'below', address: 'address', gone: 'gone', ...targetSelection },
    prepare: ({ from, below, address, gone, ...target }) => ({
      title: from ? `${from}${below ? ' og alt derunder' : ''}` : 'Mangler adresse',
      subtitle: gone ? 'Findes ikke mere' : `→ ${targetText(target) ?? address ?? 'ingen steder'}`,
    }),
  },
});
