import { addressAsLinkText } from './rules/addressAsLinkText.ts';
import { boldHeading } from './rules/boldHeading.ts';
import { capitals } from './rules/capitals.ts';
import { deadLink } from './rules/deadLink.ts';
import { description } from './rules/description.ts';
import { duplicateAddress } from './rules/duplicateAddress.ts';
import { emptyBlock } from './rules/emptyBlock.ts';
import { emptyParagraph } from './rules/emptyParagraph.ts';
import { headingOrder } from './rules/headingOrder.ts';
import { invisibleCharacters } from './rules/invisibleCharacters.ts';
import { linkAddress } from './rules/linkAddress.ts';
import { missingAlt } from './rules/missingAlt.ts';
import { missingHeading } from './rules/missingHeading.ts';
import { openPoint } from './rules/openPoint.ts';
import { orphanPage } from './rules/orphanPage.ts';
import { oversizedPicture } from './rules/oversizedPicture.ts';
import { ownHostLink } from './rules/ownHostLink.ts';
import { quotationMarks } from './rules/quotationMarks.ts';
import { readability } from './rules/readability.ts';
import { reviewOverdue } from './rules/reviewOverdue.ts';
import { strategyExpired } from './rules/strategyExpired.ts';
import { untranslated } from './rules/untranslated.ts';
import { vagueLinkText } from './rules/vagueLinkText.ts';
import type { ContentRule } from './types.ts';

/** All rules about the content, the most important ones first. */
export const contentRules: readonly ContentRule[] = [
  deadLink,
  linkAddress,
  duplicateAddress,
  missingAlt,
  missingHeading,
  orphanPage,
  ownHostLink,
  vagueLinkText,
  addressAsLinkText,
  headingOrder,
  boldHeading,
  emptyBlock,
  emptyParagraph,
  untranslated,
  readability,
  description,
  quotationMarks,
  capitals,
  invisibleCharacters,
  oversizedPicture,
  strategyExpired,
  reviewOverdue,
  openPoint,
];
