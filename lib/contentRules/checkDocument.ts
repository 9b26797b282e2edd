import { getPublishedId, isDraftId } from '@sanity/client/csm';
import { languageOf } from '#lib/languages.ts';
import { contentRules } from './rules.ts';
import type { ContentDocument, ContentRule, Finding, RuleContext } from './types.ts';

/**
 * Checks one document.
 *
 * @param rules by default all
 * @returns the findings in the order of the rules
 */
export function checkDocument(
  document: ContentDocument,
  context: RuleContext,
  rules: readonly ContentRule[] = contentRules,
): Finding[] {
  const language = context.language ?? languageOf(context.site?.pathOf(getPublishedId(document._id)) ?? '/');
  return rules.flatMap(({ id, severity, check }) =>
    check(document, { ...context, language }).map((problem) => ({
      ...problem,
      rule: id,
      severity,
      documentId: getPublishedId(document._id),
      documentType: document._type,
      draft: isDraftId(document._id),
    })),
  );
}

/** Today in Denmark, as the rules take it: `2026-11-29`. */
export const todayInDenmark = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(now);
