import type { CustomValidator } from 'sanity';
import { problem } from './problem.ts';

/**
 * Validates that an end is not before its start. Sanity's dates (`2021-04-01`) can be compared as text.
 *
 * @param startField name of the sibling field with the start
 * @param message Danish error message that says how to fix it
 */
export function endsAfterStart<Value extends string | number>(
  startField: string,
  message: string,
): CustomValidator<Value | undefined> {
  return (end, context) => {
    const start = (context.parent as Record<string, unknown> | undefined)?.[startField];
    return end !== undefined && typeof start === typeof end && (start as Value) > end
      ? problem(message)
      : true;
  };
}
