import { z } from 'zod';
import type { Aliased } from './anchors.ts';
import { accordion, accordionProjection } from './blocks/accordion.ts';
import { aims, aimsProjection } from './blocks/aims.ts';
import { callout, calloutProjection } from './blocks/callout.ts';
import { downloads, downloadsProjection } from './blocks/downloads.ts';
import { factBox, factBoxProjection } from './blocks/factBox.ts';
import { figure, figureProjection } from './blocks/figure.ts';
import { linkCards, linkCardsProjection } from './blocks/linkCards.ts';
import { networkGroupCards, networkGroupCardsProjection } from './blocks/networkGroupCards.ts';
import { richText, richTextProjection } from './blocks/richText.ts';
import { standsBehind, standsBehindProjection } from './blocks/standsBehind.ts';
import { table, tableProjection } from './blocks/table.ts';
import { timeline, timelineProjection } from './blocks/timeline.ts';
import { frameIds } from './frameIds.ts';
import { listOf } from './lenient.ts';
import { withOwnKeys } from './ownKeys.ts';

/** Projection of a `blocks` field: one entry for each type that a page may hold. */
export const blocksProjection = /* groq */ `[]{
  _key, _type,
  ${accordionProjection},
  ${aimsProjection},
  ${calloutProjection},
  ${downloadsProjection},
  ${factBoxProjection},
  ${figureProjection},
  ${linkCardsProjection},
  ${networkGroupCardsProjection},
  ${richTextProjection},
  ${standsBehindProjection},
  ${tableProjection},
  ${timelineProjection}
}` as const;

const block = z.discriminatedUnion('_type', [
  accordion,
  aims,
  callout,
  downloads,
  factBox,
  figure,
  linkCards,
  networkGroupCards,
  richText,
  standsBehind,
  table,
  timeline,
]);

export type Block = z.output<typeof block> & Aliased;
export type BlockType = Block['_type'];

/** A document's blocks in order; a malformed one is left out and reported. */
export const blocks = listOf('blocks', block).transform(withOwnKeys(frameIds));
