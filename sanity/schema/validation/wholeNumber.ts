import type { CustomValidator } from 'sanity';
import { problem } from './problem.ts';

/**
 * Requires an integer within bounds, with one error message. Sanity's `required().integer().min().max()` shows four
 * messages for an empty field.
 *
 * @param bounds `min` and `max` are inclusive
 * @param message Danish error message
 */
export function wholeNumber(
  bounds: { min: number; max: number; required: boolean },
  message: string,
): CustomValidator<number | undefined> {
  return (value) => {
    if (value === undefined) return bounds.required ? problem(message) : true;
    const isValid = Number.isInteger(value) && value >= bounds.min && value <= bounds.max;
    return isValid ? true : problem(message);
  };
}

/** Validates a year from 1000 to 2100. */
export function year({ required }: { required: boolean }): CustomValidator<number | undefined> {
  return wholeNumber(
    { min: 1000, max: 2100, required },
    'Skriv årstallet med fire cifre, for eksempel 2004.',
  );
}
