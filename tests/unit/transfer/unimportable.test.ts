import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importContent } from '#lib/transfer/importContent.ts';
import type { ConflictStrategy } from '#lib/transfer/writeDocuments.ts';
import type { IncomingDocument } from '#sanity/lake/store/document.ts';
import { folder } from '../lake/startLake.ts';
import { archiveOf, storeWith } from './support.ts';

const line = (document: object) => `${JSON.stringify(document)}\n`;
const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const ndjson = (...lines: string[]) => {
  const path = join(folder(), 'data.ndjson');
  writeFileSync(path, lines.join(''));
  return path;
};

/** Asserts that an import is refused and changes nothing, and that its message names no flag of another command. */
async function refusal(
  path: string,
  existing: IncomingDocument[] = [],
  strategy: ConflictStrategy = 'replace',
) {
  const { lake, store } = await storeWith(existing);
  const before = [...lake.store.documents];
  const { message } = await importContent(store, path, { conflictStrategy: strategy }).then(
    () => new Error('it was imported'),
    (error: Error) => error,
  );
  expect([...lake.store.documents]).toEqual(before);
  expect(message).toMatch(/\nNothing was imported\.$/);
  for (const flag of message.match(/--[a-z-]+/g) ?? [])
    expect(['--missing', '--replace', '--allow-replacement-characters']).toContain(flag);
  return message;
}

const nested = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ inner }), { text: 'x' });

// https://www.sanity.io/docs/content-lake/technical-limits
test('a document with more than 20 levels is refused before any other is written, with its depth', async () => {
  const pages = Array.from({ length: 600 }, (_, n) => line(page(`p${n}`)));
  expect(await refusal(ndjson(...pages, line(page('deep', { at: nested(24) }))))).toContain(
    'line 601: "deep" is nested 25 levels deep, and a document may have 20: divide it',
  );
  const veryDeep = `{"_id":"deep","_type":"page","at":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
  expect(await refusal(ndjson(veryDeep))).toContain('is nested 50000 levels deep');
  expect(
    await refusal(ndjson(veryDeep.replaceAll('{"a":', '[').replaceAll('}', ']').replace(/\]$/, '}'))),
  ).toMatch(/levels deep/);
});

test('a document with 20 levels is imported', async () => {
  const { lake, store } = await storeWith();
  await importContent(store, ndjson(line(page('deep', { at: nested(19) }))));
  expect(lake.store.documents.get('deep')).toMatchObject({ at: nested(19) });
});

test('a document that is too large for one request is refused before any other is written', async () => {
  expect(await refusal(ndjson(line(page('a')), line(page('b', { text: 'å'.repeat(2_000_000) }))))).toMatch(
    /line 2: "b" has 4\d+ bytes, and a document may have 3990000: divide it/,
  );
});

test('a document without an id gets one, and its references and files arrive', async () => {
  const { lake, store } = await storeWith();
  const withoutId = { _type: 'page', title: 'uden id', parent: { _type: 'reference', _ref: 'a' } };
  const file = { _type: 'file', _sanityAsset: 'file@file://./files/x.pdf' };
  const path = await archiveOf({
    'data.ndjson': line(page('a')) + line({ ...withoutId, file }),
    'files/x.pdf': 'x',
  });
  expect(await importContent(store, path)).toEqual({ documents: 2, skipped: 0 });
  const imported = [...lake.store.documents.values()].find(({ title }) => title === 'uden id');
  expect(imported).toMatchObject({
    _id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    parent: { _ref: 'a' },
    file: { asset: { _ref: expect.stringMatching(/^file-/) } },
  });
});

test.each([
  ['image@https://example.com/a.png', /nothing is fetched .* use image@file:\/\/\.\/images\/<name>/],
  ['image@http://127.0.0.1:9/x.png', /use image@file:\/\/\.\/images\/<name>/],
  ['file@https://example.com/a.pdf', /use file@file:\/\/\.\/files\/<name>/],
  ['image@data:image/png;base64,AAAA', /use image@file:\/\/\.\/…/],
  ['https://example.com/a.png', /use image@file:\/\/\.\/…/],
  ['./images/a.png', /use image@file:\/\/\.\/…/],
  ['image@file:///etc/hostname', /outside the folder of the import/],
  ['image@file://./%2e%2e/%2e%2e/etc/hostname', /ENOENT/],
  [7, /"_sanityAsset" is 7: use image@file/],
  [null, /"_sanityAsset" is null: use image@file/],
])('the mark %j is refused with what to do', async (mark, words) => {
  const message = await refusal(ndjson(line(page('a')), line(page('b', { image: { _sanityAsset: mark } }))));
  expect(message).toMatch(/line 2: "b": /);
  expect(message).toMatch(words);
});

test('an empty file is refused', async () => {
  const path = await archiveOf({
    'data.ndjson': line(page('a', { file: { _sanityAsset: 'file@file://./files/x.pdf' } })),
    'files/x.pdf': '',
  });
  expect(await refusal(path)).toMatch(/line 1: "a": the file .*x\.pdf cannot be imported: it is empty/);
});

test('an asset document without its file is refused: it comes from a raw export', async () => {
  const asset = { _id: 'image-0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33-2x2-png', _type: 'sanity.imageAsset' };
  expect(await refusal(ndjson(line(page('a')), line(asset)))).toMatch(
    /line 2: "image-.*" describes an asset, and its file is not in the export: export again with the files/,
  );
});

test('a reference to another dataset is refused', async () => {
  const reference = { _type: 'crossDatasetReference', _ref: 'x', _dataset: 'staging', _projectId: 'other' };
  expect(await refusal(ndjson(line(page('a', { list: [{ _key: 'k', ...reference }] }))))).toMatch(
    /line 1: "a" refers to the dataset "staging", and there is only one dataset: remove the reference/,
  );
});

test('a document that would change the type of one that others refer to is refused', async () => {
  const existing = [page('a'), page('b', { parent: { _type: 'reference', _ref: 'a' } })];
  expect(await refusal(ndjson(line(page('c')), line({ ...page('a'), _type: 'strategy' })), existing)).toMatch(
    /line 2: "a" is a "strategy" here and a "page" in the store, where other documents refer to it/,
  );
  const { lake, store } = await storeWith([page('a')]);
  await importContent(store, ndjson(line({ ...page('a'), _type: 'strategy' })), {
    conflictStrategy: 'replace',
  });
  expect(lake.store.documents.get('a')?._type).toBe('strategy');
});

test('a slug that the Studio would refuse for its length is refused, except in a draft', async () => {
  const slug = { _type: 'slug', current: 'x'.repeat(300) };
  expect(await refusal(ndjson(line(page('a')), line(page('b', { slug }))))).toContain(
    'line 2: the slug of "b" has 300 characters: shorten it to at most 96',
  );
  const { lake, store } = await storeWith();
  await importContent(store, ndjson(line(page('drafts.b', { slug }))));
  expect(lake.store.documents.get('drafts.b')).toMatchObject({ slug });
});

test.each(['my-field', 'a.b', 'a b', '7', 'å', '"', ']'])(
  'a reference in the field %j arrives, or nothing is imported',
  async (field) => {
    const document = page('a', { outer: { [field]: { _type: 'reference', _ref: 'b' } } });
    const { lake, store } = await storeWith();
    const before = [...lake.store.documents];
    const error = await importContent(store, ndjson(line(document), line(page('b')))).catch(
      (cause: Error) => cause,
    );
    if (error instanceof Error) {
      expect(error.message).toMatch(/\nNothing was imported\.$/);
      expect([...lake.store.documents]).toEqual(before);
    } else expect(lake.store.documents.get('a')).toMatchObject(document);
  },
);

test('line ends of Windows, empty lines and lines of blanks are read', async () => {
  const { lake, store } = await storeWith();
  const path = ndjson(
    '\uFEFF',
    '\r\n',
    line(page('a')).replace('\n', '\r\n'),
    '   \n',
    '\t\r\n',
    line(page('b')),
  );
  expect(await importContent(store, path)).toEqual({ documents: 2, skipped: 0 });
  expect([...lake.store.documents.keys()].sort()).toEqual(['a', 'b']);
});

test('an escaped replacement character is content, also in a document that gets an id', async () => {
  const { lake, store } = await storeWith();
  await importContent(store, ndjson('{"_type":"page","title":"\\ufffd"}\n'));
  expect([...lake.store.documents.values()][0]).toMatchObject({ title: '\uFFFD' });
});
