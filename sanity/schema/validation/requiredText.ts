import type { StringRule } from 'sanity';
import { problem } from './problem.ts';

/**
 * Requires a text that is not only white space.
 *
 * @param message Danish error message
 */
export function requiredText(rule: StringRule, message: string): StringRule {
  return rule
    .required()
    .custom((value) => (value && value.trim() === '' ? problem(message) : true))
    .error(message);
}
