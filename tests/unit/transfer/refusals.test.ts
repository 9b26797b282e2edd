import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { exportContent } from '#lib/transfer/exportContent.ts';
import { importContent } from '#lib/transfer/importContent.ts';
import { asViewer, editorOf, folder } from '../lake/startLake.ts';
import { archiveOf, contentOf, insideOf, picture, storeWith } from './support.ts';

const line = (document: object) => `${JSON.stringify(document)}\n`;
const a = { _id: 'a', _type: 'page', title: 'A' };
const b = { _id: 'b', _type: 'page', title: 'B', parent: { _type: 'reference', _ref: 'a' } };

/** Asserts that an import is rejected and leaves the store unchanged. Returns the error message. */
async function refused(
  path: string,
  conflictStrategy: 'empty' | 'replace' | 'missing' = 'replace',
): Promise<string> {
  const { lake, store } = await storeWith([{ ...a, title: 'before' }]);
  const before = [...lake.store.documents];
  const error = await importContent(store, path, { conflictStrategy }).then(
    () => undefined,
    (cause: Error) => cause,
  );
  expect([...lake.store.documents]).toEqual(before);
  expect(error?.message).toMatch(/nothing was imported/i);
  return error?.message ?? '';
}

test('a folder with the name of a file of documents is named', async () => {
  const dir = folder();
  mkdirSync(join(dir, 'data.ndjson'));
  expect(await refused(dir)).toMatch(/data\.ndjson is a folder, not a file of documents/);
});

test('a damaged archive is rejected with the location of the damage', async () => {
  const completeArchive = await archiveOf({ 'data.ndjson': line(a) + line(b) });
  const half = join(folder(), 'half.tar.gz');
  writeFileSync(half, readFileSync(completeArchive));
  truncateSync(half, statSync(completeArchive).size - 9);
  expect(await refused(half)).toMatch(/half\.tar\.gz is not a complete export: unexpected end of file/);

  const corruptArchive = join(folder(), 'flipped.tar.gz');
  const bytes = readFileSync(completeArchive);
  // The CRC is in the first four of the last eight bytes.
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 8) ^ 1, bytes.length - 8);
  writeFileSync(corruptArchive, bytes);
  expect(await refused(corruptArchive)).toMatch(/incorrect data check/);

  const tar = join(folder(), 'half.tar');
  writeFileSync(tar, gunzipSync(readFileSync(completeArchive)).subarray(0, 1100));
  expect(await refused(tar)).toMatch(/half\.tar is not a complete export/);

  expect(await refused(await archiveOf({ 'images/x.png': 'x' }))).toMatch(/no NDJSON file/);
  expect(await refused(await archiveOf({ 'data.ndjson': line(a), 'more.ndjson': line(b) }))).toMatch(
    /more than one NDJSON file/,
  );
  expect(await refused(await archiveOf({ 'data.ndjson': '' }))).toMatch(/contains no documents/);
  expect(await refused(join(folder(), 'gone.tar.gz'))).toMatch(/the file does not exist/);
});

test.each([
  ['a ZIP archive', 'PK\x03\x04'],
  ['compressed with xz', '\xfd7zXZ\0'],
  ['compressed with bzip2', 'BZh9'],
  ['compressed with Zstandard', '(\xb5/\xfd'],
  ['a 7z archive', "7z\xbc\xaf'\x1c"],
])('a file that is %s is rejected with what to do', async (format, start) => {
  const path = join(folder(), 'indhold.tar.gz');
  writeFileSync(path, Buffer.from(`${start}resten`, 'latin1'));
  expect(await refused(path)).toContain(`it is ${format}: unpack it, and give its folder`);
});

test('a document that cannot be imported is reported with its line', async () => {
  const withLines = (...lines: string[]) => archiveOf({ 'data.ndjson': lines.join('') });
  expect(await refused(await withLines(line(a), '{"_id":\n'))).toMatch(/line 2: not valid JSON/);
  expect(await refused(await withLines(line(a), line(a)))).toMatch(/line 2: .*already used on line 1/);
  expect(await refused(await withLines(line({ ...b, parent: { _ref: 'gone' } })))).toMatch(
    /line 1: b, parent: "gone"/,
  );
  const marked = (mark: string) => withLines(line(a), line({ ...b, image: { _sanityAsset: mark } }));
  expect(await refused(await marked('image@file://./images/gone.png'))).toMatch(
    /line 2: "b": the image .*ENOENT/,
  );
  expect(await refused(await marked('file@file:///etc/hostname'))).toMatch(
    /outside the folder of the import/,
  );
  expect(await refused(await marked('file@file://./../../../../etc/hostname'))).toMatch(
    /outside the folder of the import/,
  );
  expect(await refused(await marked('image@https://example.com/a.png'))).toMatch(/use image@file/);
  const broken = await archiveOf({
    'data.ndjson': line({ ...b, image: { _sanityAsset: 'image@file://./images/x.png' } }),
    'images/x.png': (await picture('#fff')).subarray(0, 60),
  });
  expect(await refused(broken)).toMatch(/x\.png cannot be imported/);
  expect(await refused(await archiveOf({ 'data.ndjson': line(a), 'assets.json': '[' }))).toMatch(
    /assets\.json is not valid JSON/,
  );
});

test('replacement characters are rejected unless allowed', async () => {
  const path = await archiveOf({ 'data.ndjson': line({ ...a, title: 'S\uFFFDren' }) });
  expect(await refused(path)).toMatch(/line 1.*\n.*--allow-replacement-characters/);
  const { lake, store } = await storeWith();
  await importContent(store, path, { allowReplacementCharacters: true });
  expect(lake.store.documents.get('a')?.title).toBe('S\uFFFDren');
});

test('importing into a non-empty store requires --missing or --replace', async () => {
  const path = await archiveOf({ 'data.ndjson': line(a) + line(b) });
  expect(await refused(path, 'empty')).toMatch(/contains 1 documents: add --missing .* or --replace/);
});

test('--missing imports only missing documents', async () => {
  const { lake, store } = await storeWith([{ ...a, title: 'mine', weak: { _ref: 'gone', _weak: true } }]);
  const stored = lake.store.documents.get('a');
  // `weak` is a strong reference in the archive. @sanity/import alone would remove `_weak` from the stored one too.
  const path = await archiveOf({ 'data.ndjson': line({ ...a, weak: { _ref: 'b' } }) + line(b) });
  expect(await importContent(store, path, { conflictStrategy: 'missing' })).toEqual({
    documents: 1,
    skipped: 1,
  });
  expect(lake.store.documents.get('a')).toBe(stored);
  expect(lake.store.documents.get('b')).toMatchObject(b);
  expect(await importContent(store, path, { conflictStrategy: 'missing' })).toEqual({
    documents: 0,
    skipped: 2,
  });
});

test('--replace overwrites documents with the same ids and keeps the others', async () => {
  const { lake, store } = await storeWith([
    { ...a, title: 'mine', extra: true },
    { _id: 'c', _type: 'page' },
  ]);
  const other = lake.store.documents.get('c');
  const path = await archiveOf({ 'data.ndjson': line({ ...a, also: { _ref: 'c' } }) + line(b) });
  await importContent(store, path, { conflictStrategy: 'replace' });
  expect(lake.store.documents.get('a')).toMatchObject({ ...a, also: { _type: 'reference', _ref: 'c' } });
  expect(lake.store.documents.get('a')).not.toHaveProperty('extra');
  expect(lake.store.documents.get('c')).toBe(other);
});

test('an existing asset is used, even if the site in its URL is unavailable', async () => {
  const { lake, url, store } = await storeWith();
  const red = await picture('#f00');
  const { _id } = await editorOf(url).assets.upload('image', red, { filename: 'rød.png' });
  const asset = lake.store.documents.get(_id);
  const address = { ...asset, url: `http://localhost:9/lake/${asset?.path}` };
  lake.store.commit({ author: 'test', changes: [{ id: _id, document: address as never }] });
  const rev = lake.store.documents.get(_id)?._rev;
  const path = await archiveOf({
    'data.ndjson': line({ ...a, image: { _type: 'image', _sanityAsset: 'image@file://./images/x.png' } }),
    'images/x.png': red,
    'assets.json': '{}',
  });
  await importContent(store, path, { conflictStrategy: 'replace' });
  expect(lake.store.documents.get('a')).toMatchObject({ image: { asset: { _ref: _id } } });
  expect(lake.store.documents.get(_id)?._rev).toBe(rev);
});

test('project-specific documents are neither exported nor imported', async () => {
  const secret = { _id: 'drafts.s', _type: 'sanity.previewUrlSecret', secret: 'x' };
  const from = await storeWith([a, secret]);
  const path = join(folder(), 'a.tar.gz');
  await exportContent(from.store, path);
  expect((await insideOf(path)).documents).toMatchObject([a]);
  const to = await storeWith([secret]);
  const system = { _id: '_.releases.r1', _type: 'system.release', name: 'r1' };
  await importContent(to.store, await archiveOf({ 'data.ndjson': line(system) + line(secret) + line(a) }));
  expect(Object.keys(contentOf(to.lake))).toEqual(['a', 'drafts.s']);
});

test('an export does not overwrite a file without --overwrite, and only its owner can read it', async () => {
  const { store } = await storeWith([a]);
  const path = join(folder(), 'sub/a.tar.gz');
  await exportContent(store, path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(path, 'mine');
  await expect(exportContent(store, path)).rejects.toThrow(/already exists: .*--overwrite/);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  await exportContent(store, path, { overwrite: true });
  expect((await insideOf(path)).documents).toMatchObject([a]);
});

test('an export that fails because of a missing asset leaves no file', async () => {
  const { lake, url, store } = await storeWith([a]);
  const asset = await editorOf(url).assets.upload('file', Buffer.from('x'), { filename: 'x.txt' });
  rmSync(lake.assets.path(asset.path.split('/').at(-1) as string));
  const dir = folder();
  await expect(exportContent(store, join(dir, 'a.tar.gz'))).rejects.toThrow(
    /1 of 1 assets .* could not be fetched/,
  );
  expect(readdirSync(dir)).toEqual([]);
});

test("an export over the API has asset URLs with the requested host: the lake's or the site's", async () => {
  const { lake, url } = await storeWith();
  const { _id } = await editorOf(url).assets.upload('file', Buffer.from('x'), { filename: 'x.txt' });
  const asset = lake.store.documents.get(_id);
  const change = { id: _id, document: { ...asset, url: `https://vfl.example/lake/${asset?.path}` } as never };
  lake.store.commit({ author: 'test', changes: [change] });
  const exportedUrl = async (headers: Record<string, string>) =>
    (
      await (
        await fetch(`${url}/v2025-02-19/data/export/production`, { headers: { ...asViewer, ...headers } })
      ).json()
    ).url;
  expect(await exportedUrl({})).toBe(`${url}/${asset?.path}`);
  expect(await exportedUrl({ 'x-forwarded-host': 'vfl.example' })).toBe(
    `https://vfl.example/lake/${asset?.path}`,
  );
});
