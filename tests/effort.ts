/**
 * True in `npm run test:all`: property tests try all their inputs and floods have all their requests. `npm test` tries
 * a part, so that it can be run after every change.
 */
export const allTests = process.env.TEST_ALL === 'true';

const PART = 1 / 8;
/** So many are always tried: fewer would not meet every kind of input. */
const LEAST = 100;

/** How many inputs or requests to try now, of as many as `npm run test:all` tries. */
export const some = (count: number): number =>
  allTests ? count : Math.max(Math.ceil(count * PART), Math.min(count, LEAST));
