import { defineField, defineType } from 'sanity';
import { linkTargets } from '../contentModel.ts';
import { PageLink } from '../icons/PageLink.ts';
import { HeadingInput } from '../inputs/HeadingInput.ts';
import { headingInTarget } from '../validation/headingTarget.ts';

export const internalLink = defineType({
  name: 'internalLink',
  title: 'Link til en side her på webstedet',
  icon: PageLink,
  type: 'object',
  fields: [
    defineField({
      name: 'reference',
      title: 'Side',
      description: 'Linket følger med, hvis siden flytter.',
      type: 'reference',
      to: linkTargets,
      options: { disableNew: true },
      validation: (rule) => rule.required().error('Vælg, hvilken side linket går til.'),
    }),
    defineField({
      name: 'heading',
      title: 'Overskrift',
      description: 'Kun hvis linket skal gå til et bestemt sted på siden.',
      type: 'string',
      components: { input: HeadingInput },
      hidden: ({ parent }) => !parent?.reference && !parent?.heading,
      validation: (rule) => rule.custom(headingInTarget).warning(),
    }),
  ],
});
