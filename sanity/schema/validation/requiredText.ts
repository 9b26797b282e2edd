import type { StringRule } from 'sanity';
import { problem } from './problem.ts';

/** A text field that must say something; spaces alone say nothing. */
export function requiredText(rule: StringRule, message: string): StringRule {
  return rule
    .required()
    .custom((value) => (value && value.trim() === '' ? problem(message) : true))
    .error(message);
}
