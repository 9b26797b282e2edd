import { TranslateIcon } from '@sanity/icons/Translate';
import { defineField, defineType } from 'sanity';

/**
 * The Danish text that one English page corresponds to. The Studio writes it. It is no field of the page, because a change
 * of the page also changes the date that visitors see.
 */
export const translationRecord = defineType({
  name: 'translationRecord',
  title: 'Sammenligning med den danske side',
  type: 'document',
  icon: TranslateIcon,
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: 'document',
      title: 'Den engelske sides id',
      description: 'Ikke en henvisning: Siden kan slettes.',
      type: 'string',
    }),
    defineField({ name: 'originalText', title: 'Den danske teksts fingeraftryk', type: 'string' }),
  ],
  preview: { prepare: () => ({ title: 'Sammenligning med den danske side' }) },
});
