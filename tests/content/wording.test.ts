import { expect, test } from 'vitest';
import { isAddressed, slugOf } from './documentPaths.ts';
import { publicTextOf } from './documentText.ts';
import { readDocuments } from './firstContent.ts';
import { publicTextMatching } from './textComplaints.ts';

const documents = readDocuments();

test('no text and no heading is empty', () => {
  expect(publicTextMatching(documents, /^\s*$/)).toEqual([]);
});

// Quotation marks and link texts: contentRules.test.ts.
test('dashes and ellipses are typographic', () => {
  expect(publicTextMatching(documents, /\.\.\.| - /u)).toEqual([]);
});

test('soft hyphens occur only in titles, names and headings', () => {
  const allowedFields = new Set(['title', 'name', 'heading', 'h2', 'h3', 'h4']);
  const misplaced = documents.flatMap((document) =>
    [...publicTextOf(document)]
      .filter(
        ({ text, field, path }) =>
          text.includes('\u00ad') && (!allowedFields.has(field) || path.startsWith('seo')),
      )
      .map(({ path }) => `${document._id} ${path}`),
  );
  expect(misplaced).toEqual([]);
  for (const document of documents.filter(isAddressed)) expect(slugOf(document)).not.toContain('\u00ad');
});
