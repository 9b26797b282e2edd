import type { CustomValidator, Rule, SanityDocument } from 'sanity';
import { checkDocument, todayInDenmark } from '#lib/contentRules/checkDocument.ts';
import { contentRules } from '#lib/contentRules/rules.ts';
import type { Severity } from '#lib/contentRules/types.ts';
import { languageOfDocument } from './documentLanguage.ts';
import { problem } from './problem.ts';

/**
 * Rules that a form does not check with the document: they need the other documents (`uniqueSlug`, `headingInTarget` and
 * Sanity's own check of references do that), the fields themselves check them, or the field is the message.
 */
const checkedElsewhere = new Set([
  ...['dead-link', 'duplicate-address', 'missing-heading', 'orphan-page'],
  ...['link-address', 'empty-block', 'open-point'],
]);

/** The rules that a form checks while an editor types. */
export const formRules = contentRules.filter(({ id }) => !checkedElsewhere.has(id));

/** Validation of a document type by the content rules: each finding appears at its field. */
export function contentValidation(rule: Rule): Rule[] {
  return [
    rule.custom(findingsOf('error')).error(),
    rule.custom(findingsOf('warning')).warning(),
    rule.custom(findingsOf('info')).info(),
  ];
}

function findingsOf(wanted: Severity): CustomValidator<SanityDocument | undefined> {
  const rules = formRules.filter(({ severity }) => severity === wanted);
  return async (document, validation) => {
    if (!document) return true;
    const language = await languageOfDocument(document, validation);
    // The Studio is served by the site itself.
    const context = { today: todayInDenmark(), siteHost: globalThis.location?.host, language };
    const findings = checkDocument(document, context, rules);
    return findings.length > 0 ? findings.map(({ message, path }) => problem(message, path)) : true;
  };
}
