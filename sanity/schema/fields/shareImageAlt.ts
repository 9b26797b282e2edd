import { defineField } from 'sanity';

/** The description of a picture that the site or a page is shared with; lib/contentRules requires it. */
export const shareImageAlt = defineField({
  name: 'alt',
  title: 'Beskrivelse af billedet',
  description: 'Læses op for dem, der ikke kan se billedet: Hvad viser det?',
  type: 'string',
});
