import { defineField } from 'sanity';
import { linkTargets } from '../contentModel.ts';
import { translationOfRule } from '../validation/translationOfRule.ts';

/** The field of an English page. On a Danish page, it is hidden. */
export const translationFields = [
  defineField({
    name: 'translationOf',
    title: 'Dansk udgave',
    description:
      'Den danske side, som denne svarer til. Så kan besøgende skifte sprog, og »Engelsk« holder øje med, om den danske bliver rettet.',
    type: 'reference',
    to: linkTargets,
    options: { disableNew: true },
    group: 'placement',
    validation: (rule) => rule.custom(translationOfRule),
  }),
];
