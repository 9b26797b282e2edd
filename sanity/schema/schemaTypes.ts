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
import { translationRecord } from './documents/translationRecord.ts';
import { accordionItem } from './objects/accordionItem.ts';
import { aim } from './objects/aim.ts';
import { blocks, blockTypes } from './objects/blocks.ts';
import { campaign } from './objects/campaign.ts';
import { download } from './objects/download.ts';
import { fact } from './objects/fact.ts';
import { glossaryTerm } from './objects/glossaryTerm.ts';
import { historicalDate } from './objects/historicalDate.ts';
import { internalLink } from './objects/internalLink.ts';
import { link } from './objects/link.ts';
import { linkCard } from './objects/linkCard.ts';
import { member } from './objects/member.ts';
import { openPoint } from './objects/openPoint.ts';
import { portableText } from './objects/portableText.ts';
import { recordedAddress } from './objects/recordedAddress.ts';
import { recordedHeading } from './objects/recordedHeading.ts';
import { seo } from './objects/seo.ts';
import { strategyFocusArea } from './objects/strategyFocusArea.ts';
import { strategyGoal } from './objects/strategyGoal.ts';
import { tableRow } from './objects/tableRow.ts';
import { timelineEvent } from './objects/timelineEvent.ts';
import { contentValidation } from './validation/contentRules.ts';

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
  translationRecord,
} satisfies Record<DocumentType, object>;

const parts = [
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
  glossaryTerm,
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

/** All schema types: documents, each validated by the content rules, page blocks, and the objects inside them. */
export const schemaTypes = [
  ...Object.values(documents).map((type) => ({ ...type, validation: contentValidation })),
  ...blockTypes,
  ...parts,
];
