import { expect, test } from 'vitest';
import { runningText } from './documentText.ts';
import { readDocuments } from './firstContent.ts';
import { lix } from './lix.ts';

test('LIX is words per sentence plus the percentage of long words', () => {
  expect(lix(['Vi ses i morgen.'])).toBe(4);
  expect(lix(['Vi ses. Kommunerne lytter.'])).toBe(2 + 25);
  expect(lix(['et', 'to tre'])).toBe(1.5);
  expect(lix([])).toBe(0);
});

for (const document of readDocuments().filter(({ lead }) => lead !== undefined)) {
  test(`the running text of ${document._id} is easy to read: LIX under 45`, () => {
    const readability = lix(runningText(document));
    expect(readability, `${document._id}: LIX ${readability.toFixed(1)}`).toBeLessThan(45);
    expect(readability).toBeGreaterThan(0);
  });
}
