import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../sanity/lake/config.ts';
import { openLake } from '../../../sanity/lake/lake.ts';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { storeErrorExitCode } from '../../../sanity/lake/store/storeError.ts';
import { damages, hashesOfFolder } from './damages.ts';
import { clientOf, editorOf, folder, ndjson, runLake } from './startLake.ts';

type Stores = { seed: string; killed: string; before: string; spare: string };
let stores: Stores;
let root: string;

const open = (dir: string, seed: string) =>
  openLake(readConfig({ LAKE_DIR: dir, LAKE_SEED: seed }), { hashCost: 2 });

/**
 * `killed`: a store after `kill -9` right after an edit, which is only in its write-ahead log. `spare`: another store,
 * closed.
 */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lake-'));
  const image = sharp({ create: { width: 20, height: 20, channels: 3, background: 'green' } });
  await image.png().toFile(join(root, 'green.png'));
  const picture = { _type: 'image', _sanityAsset: 'image@file://./green.png' };
  const page = { _id: 'page-a', _type: 'page', title: 'the first content', picture };
  stores = {
    seed: ndjson(root, [page]),
    killed: join(root, 'killed'),
    before: join(root, 'before.sqlite'),
    spare: join(root, 'spare'),
  };
  (await open(stores.spare, stores.seed)).close();
  const lake = await open(join(root, 'running'), stores.seed);
  cpSync(join(root, 'running/lake.sqlite'), stores.before);
  const document = { ...lake.store.documents.get('page-a'), _id: 'page-a', _type: 'page', title: 'the edit' };
  lake.store.commit({ author: 'a', changes: [{ id: 'page-a', document }] });
  cpSync(join(root, 'running'), stores.killed, { recursive: true });
  lake.close();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a killed store opens with the acknowledged edit', async () => {
  const dir = join(folder(), 'lake');
  cpSync(stores.killed, dir, { recursive: true });
  const { url } = await runLake({ LAKE_DIR: dir, LAKE_SEED: stores.seed });
  expect(await clientOf(url).fetch('*[_id == "page-a"][0].title')).toBe('the edit');
});

test.each(damages)('$name: one line names the damage and the remedy, and no file changes', async (each) => {
  const dir = join(folder(), 'lake');
  cpSync(stores.killed, dir, { recursive: true });
  each.damage(dir, stores);
  const before = hashesOfFolder(dir);
  const env = { LAKE_DIR: dir, LAKE_SEED: stores.seed, LAKE_EDITOR_TOKEN: '' };
  const { url, ended, stdout } = await runLake(env);
  expect({ url, stdout: stdout() }).toEqual({ url: '', stdout: '' });
  const { code, stderr } = await ended;
  expect(code).toBe(storeErrorExitCode);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(each.says)]);
  expect(stderr).toMatch(/npm run restore -- <file> --replace|delete it to get new tokens|Make it a folder/);
  if (!each.opened) expect(hashesOfFolder(dir)).toEqual(before);
});

test('the remedy in the line works: without last-commit the store starts without the lost changes', async () => {
  const dir = join(folder(), 'lake');
  cpSync(stores.killed, dir, { recursive: true });
  rmSync(join(dir, 'lake.sqlite-wal'));
  rmSync(join(dir, 'last-commit'));
  const { url } = await runLake({ LAKE_DIR: dir, LAKE_SEED: stores.seed });
  expect(await clientOf(url).fetch('*[_id == "page-a"][0].title')).toBe('the first content');
});

test('a single missing asset is reported, and the lake starts', async () => {
  const dir = join(folder(), 'lake');
  cpSync(stores.killed, dir, { recursive: true });
  for (const name of readdirSync(join(dir, 'assets'))) rmSync(join(dir, 'assets', name));
  const { url, child, ended } = await runLake({ LAKE_DIR: dir });
  expect(url).not.toBe('');
  child.kill('SIGTERM');
  expect((await ended).stderr).toMatch(/1 of 1 asset files are missing .*20x20\.png.*backup/);
});

test('a store from before store names existed opens, and gets a name', async () => {
  const dir = join(folder(), 'lake');
  cpSync(stores.spare, dir, { recursive: true });
  const db = new DatabaseSync(join(dir, 'lake.sqlite'));
  db.exec("DELETE FROM settings WHERE key = 'store'");
  db.close();
  for (const name of ['store-name', 'last-commit']) rmSync(join(dir, name));
  openStore(dir).close();
  expect(readFileSync(join(dir, 'store-name'), 'utf8')).toMatch(/^[0-9a-f-]{36}$/);
  rmSync(join(dir, 'lake.sqlite'));
  const second = await runLake({ LAKE_DIR: dir, LAKE_SEED: stores.seed });
  expect((await second.ended).stderr).toMatch(/lake\.sqlite is missing/);
});

test('a store whose first content failed to import still counts as new', async () => {
  const dir = folder();
  const env = { LAKE_DIR: join(dir, 'lake'), LAKE_SEED: join(dir, 'seed.ndjson') };
  writeFileSync(env.LAKE_SEED, '{"_id":');
  expect((await (await runLake(env)).ended).code).toBe(1);
  expect(existsSync(join(env.LAKE_DIR, 'store-name'))).toBe(false);
  // Losing a database that never had content loses nothing.
  for (const name of readdirSync(env.LAKE_DIR))
    if (name.startsWith('lake.sqlite')) rmSync(join(env.LAKE_DIR, name));
  ndjson(dir, [{ _id: 'page-a', _type: 'page' }]);
  const { url, stdout } = await runLake(env);
  expect(url).not.toBe('');
  expect(stdout()).toMatch(/^lake: new store in .*: 1 documents and 0 assets imported from .*seed\.ndjson$/m);
});

test('a store whose documents were all deleted on purpose stays empty', async () => {
  const dir = join(folder(), 'lake');
  cpSync(stores.spare, dir, { recursive: true });
  const first = await runLake({ LAKE_DIR: dir, LAKE_SEED: stores.seed });
  await editorOf(first.url).delete({ query: '*' });
  first.child.kill('SIGTERM');
  await first.ended;
  const second = await runLake({ LAKE_DIR: dir, LAKE_SEED: stores.seed });
  expect(await editorOf(second.url).fetch('count(*)')).toBe(0);
});
