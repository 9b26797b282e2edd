import { expect, test } from 'vitest';
import { lix } from '#lib/contentRules/lix/lix.ts';
import { readableTexts } from '#lib/contentRules/rules/readability.ts';
import { readDocuments } from './firstContent.ts';

// The index counts Danish. English documents translate another one.
for (const document of readDocuments().filter(
  ({ lead, translationOf }) => lead !== undefined && translationOf === undefined,
)) {
  test(`the text of ${document._id} is easy to read: LIX under 45`, () => {
    const readability = lix(readableTexts(document).map(({ text }) => text));
    expect(readability, `${document._id}: LIX ${readability.toFixed(1)}`).toBeLessThan(45);
    expect(readability).toBeGreaterThan(0);
  });
}
