import { defineField } from 'sanity';

/** The optional heading of most blocks. A block without one continues the block above. */
export const blockHeading = defineField({
  name: 'heading',
  title: 'Overskrift',
  description: 'Kan udelades, hvis afsnittet hører sammen med det, der står over.',
  type: 'string',
});

/** A short introduction between a block's heading and its content. */
export const blockIntro = defineField({
  name: 'intro',
  title: 'Indledning',
  description: 'En eller to linjer mellem overskriften og resten af blokken. Kan udelades.',
  type: 'text',
  rows: 2,
});
