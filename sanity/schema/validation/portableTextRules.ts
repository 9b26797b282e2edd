import type { ArrayRule, Rule } from 'sanity';
import { plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';
import { headingOrder } from './headingOrder.ts';
import { problem } from './problem.ts';

/** The rules of every text. */
export function textRules(rule: ArrayRule<unknown[]>) {
  return rule.custom(headingOrder).warning();
}

/**
 * The rules of a text that must say something. They take in those of every text: rules stated on a field replace the
 * rules of its type.
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
