import { expect, test } from 'vitest';
import { hasPlaceIn } from '#sanity/schema/inputs/unreadDates.ts';

const document = { _id: 'a', blocks: [{ _key: 'one', events: [{ _key: 'first' }] }] };

test.each(['nextReview', 'period.from', 'blocks[_key=="one"].events[_key=="first"].date.day'])(
  'an unreadable date in %s belongs to the document',
  (field) => {
    expect(hasPlaceIn(document, field)).toBe(true);
  },
);

test.each([
  'blocks[_key=="one"].events[_key=="gone"].date.day',
  'blocks[_key=="gone"].day',
  'other[_key=="x"].day',
])('an unreadable date in %s is gone together with its member', (field) => {
  expect(hasPlaceIn(document, field)).toBe(false);
  expect(hasPlaceIn(null, field)).toBe(false);
});
