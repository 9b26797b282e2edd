import { defineField } from 'sanity';

/** The heading that most blocks can have; a block without one belongs to what stands above it. */
export const blockHeading = defineField({
  name: 'heading',
  title: 'Overskrift',
  description: 'Kan udelades, hvis afsnittet hører sammen med det, der står over.',
  type: 'string',
});

/** A few lines between a block's heading and its contents. */
export const blockIntro = defineField({ name: 'intro', title: 'Indledning', type: 'text', rows: 2 });
