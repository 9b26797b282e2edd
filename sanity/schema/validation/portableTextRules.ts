import type { ArrayRule, Rule } from 'sanity';
import { plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';
import { headingOrder } from './headingOrder.ts';
import { problem } from './problem.ts';

/** Rules for every Portable Text field. */
export function textRules(rule: ArrayRule<unknown[]>) {
  return rule.custom(headingOrder).warning();
}

/**
 * Rules for a required Portable Text field. They include `textRules`, because rules on a field replace those of its type.
 *
 * @param message Danish error message for an empty text
 */
export function requiredTextRules(message: string) {
  return (rule: Rule) => [
    rule.custom(headingOrder).warning(),
    rule
      .required()
      .custom((blocks: unknown[] | undefined) =>
        blocks === undefined || blocks.some((block) => plainTextOf(block) !== '') ? true : problem(message),
      )
      .error(message),
  ];
}
