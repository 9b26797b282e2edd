import type { DocumentType } from '#lib/model.ts';
import { addressRecord } from './documents/addressRecord.ts';
import { homePage } from './documents/homePage.ts';
import { networkGroup } from './documents/networkGroup.ts';
import { organisation } from './documents/organisation.ts';
import { page } from './documents/page.ts';
import { redirect } from './documents/redirect.ts';
import { shortLink } from './documents/shortLink.ts';
import { siteSettings } from './documents/siteSettings.ts';
import { strategy } from './documents/strategy.ts';
import { accordion } from './objects/accordion.ts';
import { accordionItem } from './objects/accordionItem.ts';
import { aim } from './objects/aim.ts';
import { aims } from './objects/aims.ts';
import { blocks } from './objects/blocks.ts';
import { callout } from './objects/callout.ts';
import { campaign } from './objects/campaign.ts';
import { download } from './objects/download.ts';
import { downloads } from './objects/downloads.ts';
import { fact } from './objects/fact.ts';
import { factBox } from './objects/factBox.ts';
import { figure } from './objects/figure.ts';
import { historicalDate } from './objects/historicalDate.ts';
import { internalLink } from './objects/internalLink.ts';
import { link } from './objects/link.ts';
import { linkCard } from './objects/linkCard.ts';
import { linkCards } from './objects/linkCards.ts';
import { member } from './objects/member.ts';
import { networkGroupCards } from './objects/networkGroupCards.ts';
import { openPoint } from './objects/openPoint.ts';
import { portableText } from './objects/portableText.ts';
import { recordedAddress } from './objects/recordedAddress.ts';
import { recordedHeading } from './objects/recordedHeading.ts';
import { richText } from './objects/richText.ts';
import { seo } from './objects/seo.ts';
import { standsBehind } from './objects/standsBehind.ts';
import { strategyFocusArea } from './objects/strategyFocusArea.ts';
import { strategyGoal } from './objects/strategyGoal.ts';
import { table } from './objects/table.ts';
import { tableRow } from './objects/tableRow.ts';
import { timeline } from './objects/timeline.ts';
import { timelineEvent } from './objects/timelineEvent.ts';

/** One schema for each document type in `lib/model.ts`. */
const documents = {
  siteSettings,
  homePage,
  page,
  strategy,
  networkGroup,
  organisation,
  redirect,
  shortLink,
  addressRecord,
} satisfies Record<DocumentType, object>;

const blockTypes = [
  richText,
  aims,
  timeline,
  standsBehind,
  networkGroupCards,
  callout,
  factBox,
  figure,
  downloads,
  accordion,
  linkCards,
  table,
];

const objectTypes = [
  blocks,
  portableText,
  internalLink,
  link,
  seo,
  openPoint,
  aim,
  historicalDate,
  timelineEvent,
  fact,
  download,
  accordionItem,
  linkCard,
  tableRow,
  strategyGoal,
  strategyFocusArea,
  member,
  campaign,
  recordedAddress,
  recordedHeading,
];

/** All schema types: documents, page blocks, and the objects inside them. */
export const schemaTypes = [...Object.values(documents), ...blockTypes, ...objectTypes];
