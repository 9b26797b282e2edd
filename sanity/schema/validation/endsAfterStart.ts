import type { CustomValidator } from 'sanity';
import { problem } from './problem.ts';

/**
 * Refuses an end that lies before its beginning. Dates as Sanity writes them (`2021-04-01`) sort as text.
 *
 * @param start name of the field beside this one that holds the beginning
 * @param message Danish: what is wrong and what to do
 */
export function endsAfterStart<Value extends string | number>(
  start: string,
  message: string,
): CustomValidator<Value | undefined> {
  return (end, context) => {
    const from = (context.parent as Record<string, unknown> | undefined)?.[start];
    return end !== undefined && typeof from === typeof end && (from as Value) > end ? problem(message) : true;
  };
}
