/**
 * True in `npm run test:all`: property tests try all their inputs, and load tests send all their requests. `npm test`
 * uses a part of them, so that it can be run after every change.
 */
export const allTests = process.env.TEST_ALL === 'true';

const PART = 1 / 8;
/** Minimum number: fewer would not cover every kind of input. */
const LEAST = 100;

/**
 * Returns the number of inputs or requests for this run.
 * @param count the number for `npm run test:all`
 */
export const some = (count: number): number =>
  allTests ? count : Math.max(Math.ceil(count * PART), Math.min(count, LEAST));
