import { z } from 'zod';
import type { HasAliases } from '../fields/portableText.ts';
import { reservedIds } from '../headings/reservedIds.ts';
import { lenientArray } from '../lenientZod.ts';
import { withUniqueKeys } from '../uniqueKeys.ts';
import { accordion, accordionProjection } from './accordion.ts';
import { aims, aimsProjection } from './aims.ts';
import { callout, calloutProjection } from './callout.ts';
import { downloads, downloadsProjection } from './downloads.ts';
import { factBox, factBoxProjection } from './factBox.ts';
import { figure, figureProjection } from './figure.ts';
import { linkCards, linkCardsProjection } from './linkCards.ts';
import { networkGroupCards, networkGroupCardsProjection } from './networkGroupCards.ts';
import { richText, richTextProjection } from './richText.ts';
import { standsBehind, standsBehindProjection } from './standsBehind.ts';
import { table, tableProjection } from './table.ts';
import { timeline, timelineProjection } from './timeline.ts';

/** Projection of a `blocks` field, with one entry for each block type. */
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

export type Block = z.output<typeof block> & HasAliases;
export type BlockType = Block['_type'];

/** Schema for a document's blocks, in order. A malformed block is left out and reported. */
export const blocks = lenientArray('blocks', block).transform(withUniqueKeys(reservedIds));
