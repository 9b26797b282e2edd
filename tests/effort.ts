/**
 * True in `npm run test:all`: property tests try all their inputs, and load tests send all their requests. `npm test`
 * uses a part of them, so that it can be run after every change.
 */
export const allTests = process.env.TEST_ALL === 'true';

const PART = 1 / 8;
/** Fewer inputs than this would not meet every kind of input. */
const MIN_COUNT = 100;

/**
 * Returns how many inputs or requests to try now.
 *
 * @param count how many `npm run test:all` tries
 * @param minCount how many are always tried; lower it where one input takes seconds
 */
export const some = (count: number, minCount = MIN_COUNT): number =>
  allTests ? count : Math.max(Math.ceil(count * PART), Math.min(count, minCount));
