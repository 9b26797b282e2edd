import { expect, test } from 'vitest';
import { pages, samplePaths } from '../e2e/expectedPages.ts';
import { addressOf } from './documentPaths.ts';
import { type ContentDocument, isRecord, readDocuments } from './firstContent.ts';

const documents = readDocuments();
const byId = new Map(documents.map((document) => [document._id, document]));

/** What a document's page is drawn by: its type, and those of its blocks. */
const templatesOf = ({ _type, blocks }: ContentDocument): unknown[] => [
  _type,
  ...(Array.isArray(blocks) ? blocks.filter(isRecord).map((block) => block._type) : []),
];

/** The templates on the pages at these addresses. */
const templatesAt = (isAt: (address: string) => boolean) =>
  new Set(
    documents
      .filter((document) => isAt(addressOf(document, byId) ?? ''))
      .flatMap(templatesOf)
      .toSorted(),
  );

test('the sample pages show every type of page and every block that any page shows', () => {
  expect(templatesAt((address) => samplePaths.includes(address))).toEqual(templatesAt(Boolean));
});

test('the sample pages are pages', () => {
  const paths = pages.map(({ path }) => path);
  for (const path of samplePaths) expect(paths).toContain(path);
});
