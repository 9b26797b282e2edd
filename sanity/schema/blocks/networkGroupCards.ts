import { defineType } from 'sanity';
import { blockHeading, blockIntro } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const networkGroupCards = defineType({
  name: 'networkGroupCards',
  title: 'Netværksgrupper',
  description: 'Viser alle netværksgrupper i deres rækkefølge. Ret dem under »Netværksgrupper«.',
  type: 'object',
  fields: [blockHeading, blockIntro],
  preview: blockPreview('Netværksgrupper', 'heading'),
});
