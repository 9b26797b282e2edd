import { defineField, defineType } from 'sanity';
import { requiredAsset } from '../validation/requiredAsset.ts';

const isDecorative = (parent: unknown) =>
  (parent as { decorative?: boolean } | undefined)?.decorative === true;

export const figure = defineType({
  name: 'figure',
  title: 'Billede',
  type: 'object',
  fields: [
    defineField({
      name: 'image',
      title: 'Billede',
      description:
        'Vises ubeskåret på siden. Sæt fokuspunktet på det vigtigste: så er det med, når siden deles og billedet beskæres.',
      type: 'image',
      options: { hotspot: true },
      validation: (rule) => rule.custom(requiredAsset('Vælg et billede, eller slet blokken.')),
    }),
    defineField({
      name: 'decorative',
      title: 'Billedet er kun til pynt',
      description: 'Skærmlæsere springer det over.',
      type: 'boolean',
      // Without a value the box shows a dash.
      initialValue: false,
      options: { layout: 'checkbox' },
    }),
    defineField({
      name: 'alt',
      title: 'Beskrivelse af billedet',
      description: 'Læses op for dem, der ikke kan se billedet: Hvad viser det, og hvorfor er det her?',
      type: 'string',
      hidden: ({ parent }) => isDecorative(parent),
    }),
    defineField({
      name: 'caption',
      title: 'Billedtekst',
      description: 'Står under billedet. Sig noget, som billedet ikke viser, for eksempel hvem og hvornår.',
      type: 'string',
    }),
    defineField({
      name: 'credit',
      title: 'Fotograf eller kilde',
      description: 'Vises efter »Foto/illustration:«.',
      type: 'string',
    }),
  ],
  preview: {
    select: { caption: 'caption', alt: 'alt', media: 'image' },
    prepare: ({ caption, alt, media }) => ({
      title: caption || alt || 'Billede',
      subtitle: 'Billede',
      media,
    }),
  },
});
