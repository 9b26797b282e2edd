import type { Rule } from 'sanity';
import { plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';
import { problem } from './problem.ts';

/**
 * Rules for a required Portable Text field.
 *
 * @param message Danish error message for an empty text
 */
export function requiredTextRules(message: string) {
  return (rule: Rule) =>
    rule
      .required()
      .custom((blocks: unknown[] | undefined) =>
        blocks === undefined || blocks.some((block) => plainTextOf(block) !== '') ? true : problem(message),
      )
      .error(message);
}
