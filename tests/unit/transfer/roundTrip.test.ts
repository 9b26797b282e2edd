import { createReadStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportDataset } from '@sanity/export';
import { sanityImport } from '@sanity/import';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openArchive } from '#lib/transfer/archive.ts';
import { exportContent } from '#lib/transfer/exportContent.ts';
import { importContent } from '#lib/transfer/importContent.ts';
import type { Lake } from '#sanity/lake/context.ts';
import { importFile } from '#sanity/lake/import/importFile.ts';
import { some } from '../../effort.ts';
import { serveLake } from '../lake/serve.ts';
import { editorOf, folder } from '../lake/startLake.ts';
import { bytesOf, contentOf, insideOf, picture, storeWith } from './support.ts';

// A transfer takes half a second, or ten times that on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const firstContent = resolve(import.meta.dirname, '../../../sanity/content/production.ndjson');
const firstDocuments = readFileSync(firstContent, 'utf8').trim().split('\n').length;
const drafts = 2;
/** The number of documents in a store of `editedStore`. */
const documentCount = firstDocuments + drafts;

/** Creates a store with the initial content and typical edits: drafts, files and an unused image. */
async function editedStore() {
  const from = await storeWith();
  await importContent(from.store, firstContent);
  const client = editorOf(from.url);
  const pdf = await client.assets.upload('file', Buffer.from('%PDF-1.4 æøå'), {
    filename: 'Aftale æøå.pdf',
    title: 'Aftalen',
  });
  await client.assets.upload('image', await picture('#0a0'), { filename: 'grøn.png', description: 'Grøn' });
  // The export names a file .bin if its extension contains a digit.
  await client.assets.upload('file', Buffer.from('film'), { filename: 'film.mp4' });
  const home = await client.getDocument('homePage');
  await client.create({ ...home, _id: 'drafts.homePage', title: 'Kladde: »ny« forside 👩‍🌾' } as never);
  await client.create({
    _id: 'drafts.page-ny',
    _type: 'page',
    _createdAt: '2020-02-29T10:00:00Z',
    parent: { _type: 'reference', _ref: 'homePage', _weak: true, _strengthenOnPublish: { type: 'homePage' } },
    download: { _type: 'file', asset: { _type: 'reference', _ref: pdf._id } },
  });
  return from;
}

function expectSame(to: Lake, from: Lake) {
  expect(contentOf(to)).toEqual(contentOf(from));
  expect(bytesOf(to)).toEqual(bytesOf(from));
}

test('exporting and importing into an empty store preserves the content, and a second export is identical', async () => {
  const from = await editedStore();
  const to = await storeWith();
  const [first, second] = [join(folder(), 'a.tar.gz'), join(folder(), 'b.tar.gz')];
  const counts = { documents: documentCount, drafts, assets: 4 };
  expect(await exportContent(from.store, first)).toEqual(counts);
  expect(await importContent(to.store, first)).toEqual({ documents: documentCount, skipped: 0 });
  expectSame(to.lake, from.lake);
  expect(await exportContent(to.store, second)).toEqual(counts);
  expect(await insideOf(second)).toEqual(await insideOf(first));
});

test('`sanity dataset import` accepts the archive', async () => {
  const from = await editedStore();
  const to = await storeWith();
  const path = join(folder(), 'a.tar.gz');
  await exportContent(from.store, path);
  const result = await sanityImport(createReadStream(path), { client: to.store.client });
  expect(result).toEqual({ numDocs: documentCount, warnings: [] });
  expectSame(to.lake, from.lake);
});

test('a new lake can be seeded with an unpacked `sanity dataset export`', async () => {
  const from = await editedStore();
  const outputPath = join(folder(), 'a.tar.gz');
  await exportDataset({ client: from.store.client, dataset: 'production', outputPath });
  const temp = folder();
  const { baseDir } = await openArchive(outputPath, temp);
  const { lake } = await serveLake([]);
  expect(await importFile(lake, join(baseDir, 'data.ndjson'))).toEqual({
    documents: documentCount,
    assets: 4,
  });
  expectSame(lake, from.lake);
  // Seeding preserves all dates, so that the order of documents is preserved.
  const dates = ({ store }: Lake) =>
    [...store.documents.values()].map(
      ({ _id, _createdAt, _updatedAt }) => `${_id} ${_createdAt} ${_updatedAt}`,
    );
  expect(dates(lake).sort()).toEqual(dates(from.lake).sort());
});

test('the metadata of an asset is transferred, even if it is the only asset', async () => {
  const from = await storeWith();
  await editorOf(from.url).assets.upload('image', await picture('#00f'), {
    filename: 'blå.png',
    title: 'Blå',
    creditLine: 'Åse Øst',
  });
  const to = await storeWith([]);
  const path = join(folder(), 'a.tar.gz');
  await editorOf(from.url).create({ _id: 'a', _type: 'page' });
  await exportContent(from.store, path);
  await importContent(to.store, path);
  expectSame(to.lake, from.lake);
});

const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Æblegrød på Ærø, »så« – å',
    '👩‍👩‍👧‍👦🏳️‍🌈🇩🇰',
    'linje\u2028afsnit\u2029slut\r\nny\u0085\u0000',
    '\uD83D',
    '{"error":{"description":"nej"}}',
    'image@file://./images/x.png',
    '\uFEFF',
    'e\u0301\u200D\u202E',
    '"\\\'`$x',
    'å'.repeat(70_000),
  ),
);
// Names that a schema allows, except `hasOwnProperty`, which @sanity/mutator calls on the document.
const fieldName = fc.oneof(
  fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{0,8}$/),
  fc.constantFrom('length', 'constructor', 'toString', 'asset', 'path', 'x1', 'a_b'),
);
const scalar = fc.oneof(
  hostileText,
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);
const ids = ['a', 'b-2', 'c_3', 'drafts.a', 'drafts.d', 'e'];
const { value } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    scalar,
    fc.constant(null),
    fc.array(scalar, { maxLength: 4 }),
    // Sanity requires a `_key` in each object of an array, and does not support nested arrays.
    fc
      .uniqueArray(fc.tuple(fc.uuid(), tie('object')), { maxLength: 4, selector: ([key]) => key })
      .map((items) => items.map(([_key, item]) => ({ _key, ...item }))),
    tie('object'),
  ),
  object: fc.oneof(
    fc.dictionary(fieldName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.constantFrom(...ids).map((_ref) => ({ _type: 'reference', _ref })),
    hostileText.map((hint) => ({ _type: 'reference', _ref: 'gone', _weak: true, hint })),
    hostileText.map((alt) => ({
      _type: 'image',
      alt,
      hotspot: { x: 0.1, y: 0.9 },
      asset: { _type: 'reference', _ref: 'THE-IMAGE' },
    })),
  ),
}));
const documents = fc
  .tuple(...ids.map(() => fc.dictionary(fieldName, value, { maxKeys: 6, noNullPrototype: true })))
  .map((bodies) =>
    bodies.map((body, index) => ({
      ...body,
      _id: ids[index] as string,
      _type: 'page',
      _createdAt: `201${index}-12-31T23:59:59Z`,
    })),
  );

test('a transfer preserves any content', async () => {
  const image = await picture('#c00');
  await fc.assert(
    fc.asyncProperty(documents, async (pages) => {
      const from = await storeWith();
      const { _id } = await editorOf(from.url).assets.upload('image', image, { filename: 'rød.png' });
      const pagesWithImage = JSON.parse(JSON.stringify(pages).replaceAll('THE-IMAGE', _id));
      from.lake.store.commit({
        author: 'test',
        changes: pagesWithImage.map((document: { _id: string; _type: string }) => ({
          id: document._id,
          document,
        })),
      });
      const to = await storeWith();
      const path = join(folder(), 'a.tar.gz');
      await exportContent(from.store, path);
      await importContent(to.store, path, { allowReplacementCharacters: true });
      expectSame(to.lake, from.lake);
    }),
    { numRuns: some(25, 5) },
  );
});
