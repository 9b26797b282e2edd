import { defineField } from 'sanity';

/** The content blocks of a page. */
export const blocksField = defineField({
  name: 'blocks',
  title: 'Indhold',
  description: 'Siden bygges af blokke. Tilføj dem nederst, og træk dem i rækkefølge.',
  type: 'blocks',
  group: 'content',
});
