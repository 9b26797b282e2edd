import { expect, test } from 'vitest';
import { pages, samplePaths } from '../e2e/expectedPages.ts';
import { addressOf } from './documentPaths.ts';
import { type ContentDocument, isRecord, readDocuments } from './firstContent.ts';

const documents = readDocuments();
const byId = new Map(documents.map((document) => [document._id, document]));

/** The templates that render a document: its type, and the types of its blocks. */
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

test('the sample pages cover every page type and every block type in use', () => {
  expect(templatesAt((address) => samplePaths.includes(address))).toEqual(templatesAt(Boolean));
});

test('every sample path is a page', () => {
  const paths = pages.map(({ path }) => path);
  for (const path of samplePaths) expect(paths).toContain(path);
});
