import type { CustomValidator } from 'sanity';
import { problem } from './problem.ts';

/**
 * Refuses what is no whole number within bounds, with one message. Sanity's own `required().integer().min().max()` say
 * theirs four times when the field is empty.
 *
 * @param bounds both included
 */
export function wholeNumber(
  bounds: { min: number; max: number; required: boolean },
  message: string,
): CustomValidator<number | undefined> {
  return (value) => {
    if (value === undefined) return bounds.required ? problem(message) : true;
    const isGood = Number.isInteger(value) && value >= bounds.min && value <= bounds.max;
    return isGood ? true : problem(message);
  };
}

/** Validator of a year: four digits, 2100 at the latest. */
export function year({ required }: { required: boolean }): CustomValidator<number | undefined> {
  return wholeNumber(
    { min: 1000, max: 2100, required },
    'Skriv årstallet med fire cifre, for eksempel 2004.',
  );
}
