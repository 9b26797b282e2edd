import { defineField, defineType } from 'sanity';
import { campaignWord } from '../validation/campaignWord.ts';

/** The campaign of a link, added to its URL as `utm_source`, `utm_medium` and `utm_campaign`. */
export const campaign = defineType({
  name: 'campaign',
  title: 'Kampagne',
  type: 'object',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'source',
      title: 'Kilde',
      description: 'Hvor linket står, for eksempel »nyhedsbrev« (utm_source).',
      type: 'string',
      validation: (rule) => rule.custom(campaignWord),
    }),
    defineField({
      name: 'medium',
      title: 'Kanal',
      description: 'Hvordan det når frem, for eksempel »email« (utm_medium).',
      type: 'string',
      validation: (rule) => rule.custom(campaignWord),
    }),
    defineField({
      name: 'name',
      title: 'Navn',
      description: 'Hvilken udsendelse, for eksempel »2027-03« (utm_campaign).',
      type: 'string',
      validation: (rule) => rule.custom(campaignWord),
    }),
  ],
});
