import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headingsOf } from './documentHeadings.ts';
import { addressOf } from './documentPaths.ts';
import { contentFile, isRecord, readDocuments } from './firstContent.ts';
import { complaints } from './textComplaints.ts';

const documents = readDocuments();
const byId = new Map(documents.map((document) => [document._id, document]));

test('every document has a unique id without a dot', () => {
  expect(byId.size).toBe(documents.length);
  expect(documents.filter(({ _id }) => !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(_id))).toEqual([]);
});

test('every mark of a span is a decorator or refers to a link', () => {
  const unknownMarks = complaints(documents, ({ _type, children, markDefs }) => {
    if (_type !== 'block') return undefined;
    const links = new Set((markDefs as { _key: string }[]).map(({ _key }) => _key));
    const marks = (children as { marks: string[] }[]).flatMap((child) => child.marks);
    return marks.find((mark) => mark !== 'strong' && mark !== 'em' && !links.has(mark));
  });
  expect(unknownMarks).toEqual([]);
});

test('keys are readable', () => {
  const invalidKeys = complaints(documents, ({ _key: key }) =>
    key === undefined || /^[A-Za-z0-9-]+$/.test(String(key)) ? undefined : String(key),
  );
  expect(invalidKeys).toEqual([]);
});

test('the keys of blocks and headings, which become fragments, are unique within the document', () => {
  for (const document of documents) {
    const blocks = Array.isArray(document.blocks) ? document.blocks.map(({ _key }) => String(_key)) : [];
    const textHeadings = headingsOf(document).filter(({ isBlockHeading }) => !isBlockHeading);
    const ids = [...blocks, ...textHeadings.map(({ key }) => key)];
    expect(new Set(ids).size, `${document._id}: ${ids}`).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  }
});

test('the items of each list have unique keys', () => {
  const duplicates = complaints(documents, (object) => {
    for (const [name, value] of Object.entries(object)) {
      if (!Array.isArray(value) || !value.some(isRecord)) continue;
      const keys = value.map((item) => (isRecord(item) ? item._key : undefined));
      if (keys.includes(undefined) || new Set(keys).size !== keys.length) return name;
    }
    return undefined;
  });
  expect(duplicates).toEqual([]);
});

test('a decorative figure has no alternative text, and every other figure has one', () => {
  const pictures = complaints(documents, (object) => {
    if (object._type === 'figure')
      return Boolean(object.decorative) === Boolean(object.alt) ? 'figure' : undefined;
    return undefined;
  });
  expect(pictures).toEqual([]);
});

test('every asset that the content refers to exists', () => {
  const missing = complaints(documents, ({ _sanityAsset }) => {
    if (_sanityAsset === undefined) return undefined;
    const [kind, file] = String(_sanityAsset).split('@');
    const exists =
      (kind === 'image' || kind === 'file') &&
      file &&
      existsSync(new URL(file.replace('file://', ''), contentFile));
    return exists ? undefined : String(_sanityAsset);
  });
  expect(missing).toEqual([]);
});

test('every page has a description of at most 155 characters for link previews', () => {
  for (const document of documents.filter((it) => addressOf(it, byId))) {
    const description = isRecord(document.seo) ? String(document.seo.description ?? '') : '';
    expect(description.length, document._id).toBeGreaterThan(40);
    expect(description.length, document._id).toBeLessThanOrEqual(155);
  }
});

test('every page has a date of its last review and of the next one', () => {
  for (const document of documents.filter((it) => addressOf(it, byId))) {
    expect(document.lastReviewed, document._id).toBe('2026-11-23');
    expect(document.nextReview, document._id).toBe('2027-11-23');
  }
});
