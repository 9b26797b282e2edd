import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { restoreBackup } from '#lib/backup/restoreBackup.ts';
import { deleteOldBackups } from '#lib/backup/retention.ts';
import { startAfresh } from '#lib/backup/startAfresh.ts';
import { writeBackup } from '#lib/backup/writeBackup.ts';
import { editorOf, folder, ndjson, runLake } from '../lake/startLake.ts';
import { failure, run } from '../transfer/runCommand.ts';
import { picture } from '../transfer/support.ts';
import { assetHashes, readStore } from './readStore.ts';

async function startLakeWith(count = 3) {
  const root = folder();
  const documents = Array.from({ length: count }, (_, n) => ({
    _id: `page-${n}`,
    _type: 'page',
    title: `${n}`,
  }));
  const dir = join(root, 'lake');
  const lake = await runLake({ LAKE_DIR: dir, LAKE_SEED: ndjson(root, documents) });
  return { ...lake, root, dir, client: editorOf(lake.url) };
}

const fileMode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a backup made during writes is the store as of one commit, and its restore equals that state', async () => {
  const { root, dir, client, child, ended } = await startLakeWith(200);
  await client.assets.upload('image', await picture('#123'));
  await client.assets.upload('file', Buffer.from('%PDF-1.4'), { filename: 'a.pdf' });
  let writing = true;
  let markStarted = () => {};
  const started = new Promise<void>((done) => {
    markStarted = done;
  });
  const write = async () => {
    for (let n = 0; writing; n++) {
      // Both patches are in one transaction, so the backup must contain both or neither.
      await client.transaction().patch('page-0', { set: { n } }).patch('page-1', { set: { n } }).commit();
      if (n % 5 === 0) await client.assets.upload('file', Buffer.from(`file ${n}`), { filename: 'n.txt' });
      if (n === 3) markStarted();
    }
  };
  const writes = write();
  await started;
  const path = join(root, 'a.tar');
  const lines: string[] = [];
  const manifest = await writeBackup(dir, path, (line) => lines.push(line));
  writing = false;
  await writes;
  child.kill('SIGTERM');
  await ended;

  const to = join(root, 'restored');
  await restoreBackup(path, to);
  const restored = readStore(to);
  expect(restored).toEqual(readStore(dir, manifest.lastTransaction));
  expect(readStore(to, manifest.lastTransaction)).toEqual(restored);
  expect(readStore(dir).transactions.length).toBeGreaterThan(restored.transactions.length);
  expect(assetHashes(to)).toEqual(
    Object.fromEntries(
      Object.entries(assetHashes(dir)).filter(([name]) => `assets/${name}` in manifest.files),
    ),
  );
  expect(lines).toContain('database 100 %');
  expect(
    [path, to, join(to, 'lake.sqlite'), join(to, 'store-name'), join(to, 'assets')].map(fileMode),
  ).toEqual(['600', '700', '600', '600', '700']);
  // A lake started on the restored store has the content, but its store name is new.
  const restoredLake = await runLake({ LAKE_DIR: to });
  expect(await editorOf(restoredLake.url).fetch('count(*[_type == "page"])')).toBe(200);
  expect(readFileSync(join(to, 'store-name'), 'utf8')).not.toBe(manifest.store);
});

test('a backup from before there were accounts is restored, and one of a later version is not', async () => {
  const { root, dir, child, ended } = await startLakeWith();
  child.kill('SIGTERM');
  await ended;
  const backupOf = async (schema: number) => {
    const db = new DatabaseSync(join(dir, 'lake.sqlite'));
    db.exec(`DROP TABLE IF EXISTS accounts; PRAGMA user_version = ${schema}`);
    db.close();
    const path = join(root, `${schema}.tar`);
    await writeBackup(dir, path, () => {});
    return path;
  };
  const to = join(root, 'restored');
  await restoreBackup(await backupOf(2), to);
  const { url } = await runLake({ LAKE_DIR: to });
  expect(await editorOf(url).fetch('count(*[_type == "page"])')).toBe(3);
  expect((await editorOf(url).request({ url: '/accounts' })).accounts).toEqual([]);
  await expect(backupOf(99)).rejects.toThrow('schema 99');
});

test('a backup contains no login sessions and no API tokens', async () => {
  const { root, dir, url } = await startLakeWith();
  writeFileSync(
    join(dir, 'tokens.json'),
    '{"viewer":"secret-of-the-viewer","editor":"secret-of-the-editor"}',
  );
  const db = new DatabaseSync(join(dir, 'lake.sqlite'));
  db.exec(
    "INSERT INTO users VALUES ('u', 'Anne', 'x'); INSERT INTO tokens VALUES ('hash-of-a-login', 'u', 9)",
  );
  db.close();
  expect(url).not.toBe('');
  const path = join(root, 'a.tar');
  await writeBackup(dir, path);
  const bytes = readFileSync(path, 'latin1');
  expect(bytes).not.toMatch(/hash-of-a-login|secret-of-the/);
  expect(bytes).toContain('Anne');
});

test('a backup fails if an asset is missing or damaged, and the error names the asset', async () => {
  const { root, dir, client } = await startLakeWith();
  const { _id } = await client.assets.upload('file', Buffer.from('gone'), { filename: 'gone.txt' });
  const [name = ''] = readdirSync(join(dir, 'assets'));
  const path = join(root, 'a.tar');
  writeFileSync(join(dir, 'assets', name), 'other bytes');
  await expect(writeBackup(dir, path)).rejects.toThrow(/asset file .* is damaged/);
  await client.delete(_id);
  await client.assets.upload('file', Buffer.from('here'), { filename: 'here.txt' });
  writeFileSync(join(dir, 'assets', name), 'gone');
  await writeBackup(dir, join(root, 'with-former.tar'));
  const db = new DatabaseSync(join(dir, 'lake.sqlite'));
  db.exec(`INSERT INTO documents SELECT 'file-${'0'.repeat(40)}-txt', _type, _rev, _createdAt, _updatedAt,
    json_set(json, '$._id', 'file-${'0'.repeat(40)}-txt', '$.path', 'files/e/p/${'0'.repeat(40)}.txt') FROM documents
    WHERE _type = 'sanity.fileAsset'`);
  db.close();
  await expect(writeBackup(dir, path)).rejects.toThrow(/1 of 2 asset files are missing .*0{40}\.txt/);
  expect(readdirSync(root).filter((file) => file.startsWith('a.tar'))).toEqual([]);
});

test('a restore fails while a lake runs or if a store exists, unless --replace moves that store aside', async () => {
  const { root, dir, client, child, ended } = await startLakeWith();
  const path = join(root, 'a.tar');
  await writeBackup(dir, path);
  await client.patch('page-0').set({ title: 'later' }).commit();
  const env = { LAKE_DIR: dir };
  expect(await failure('restore', [path, '--replace'], env)).toMatch(/in use by another lake/);
  child.kill('SIGTERM');
  await ended;
  expect(await failure('restore', [path], env)).toMatch(/is not empty: add --replace/);
  const { code, stdout } = await run('restore', [path, '--replace'], env);
  expect(code).toBe(0);
  const [, aside = ''] = /The previous store is now in (\S+)/.exec(stdout) ?? [];
  expect(readStore(dir).documents['page-0']).toMatchObject({ title: '0' });
  expect(readStore(aside).documents['page-0']).toMatchObject({ title: 'later' });
});

test.each([
  ['that is truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'with one byte changed',
    (bytes: Buffer) => Buffer.from(bytes.with(bytes.indexOf('SQLite format 3') + 9000, 7)),
  ],
  ['without a manifest', (bytes: Buffer) => bytes.subarray(bytes.indexOf('lake.sqlite\0'))],
  ['that is not a tar file', () => Buffer.from('something else entirely')],
])('a backup %s is refused before anything is changed', async (_, damage) => {
  const { root, dir, child, ended } = await startLakeWith();
  const path = join(root, 'a.tar');
  await writeBackup(dir, path);
  child.kill('SIGTERM');
  await ended;
  writeFileSync(path, damage(readFileSync(path)));
  const before = readStore(dir);
  await expect(restoreBackup(path, dir, { replace: true })).rejects.toThrow(
    /cannot be restored: .*Nothing was changed/,
  );
  expect(readStore(dir)).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(['a.tar', 'lake', 'seed.ndjson']);
});

test('the command writes the named file, and --keep deletes only the oldest files with a generated name', async () => {
  const { root, dir, child, ended } = await startLakeWith();
  child.kill('SIGTERM');
  await ended;
  const file = join(root, 'by-name.tar');
  const { code, stdout, stderr } = await run('backup', [file], { LAKE_DIR: dir });
  expect(code).toBe(0);
  expect(stdout).toContain(`3 documents, 1 transactions and 0 assets: ${file}`);
  expect(stderr).toMatch(/backup: database 100 %/);
  // Checked before anything is copied.
  expect(await failure('backup', [file], { LAKE_DIR: dir })).toMatch(/^\S+by-name\.tar already exists/);
  expect(await failure('backup', [file, '--keep', '2'], { LAKE_DIR: dir })).toMatch(/omit the file/);
  expect(await failure('backup', ['--keep', 'all'], { LAKE_DIR: dir })).toMatch(/whole number/);
  const backups = join(root, 'backups');
  mkdirSync(backups);
  const generatedNames = ['01', '03', '02'].map((day) => `vaeksthus-2026-01-${day}T000000Z.tar`);
  for (const name of [...generatedNames, 'vaeksthus-mine.tar']) writeFileSync(join(backups, name), '');
  await deleteOldBackups(backups, 2);
  expect(readdirSync(backups).sort()).toEqual([generatedNames[2], generatedNames[1], 'vaeksthus-mine.tar']);
});

test('a backup of a damaged store fails', async () => {
  const { root, dir, child, ended } = await startLakeWith();
  child.kill('SIGTERM');
  await ended;
  const db = new DatabaseSync(join(dir, 'lake.sqlite'));
  db.exec("UPDATE revisions SET json = substr(json, 1, 20) WHERE document = 'page-2'");
  db.close();
  await expect(writeBackup(dir, join(root, 'a.tar'))).rejects.toThrow(
    /"page-2" among the revisions .* damaged/,
  );
  await expect(writeBackup(join(root, 'none'), join(root, 'a.tar'))).rejects.toThrow(/There is no store/);
});

test('--start-afresh moves the store aside, unless a lake uses it', async () => {
  const { dir, child, ended } = await startLakeWith();
  await expect(startAfresh(dir)).rejects.toThrow(/in use by another lake/);
  child.kill('SIGTERM');
  await ended;
  const before = readStore(dir);
  const aside = await startAfresh(dir);
  expect(existsSync(dir)).toBe(false);
  expect(readStore(aside)).toEqual(before);
  await expect(startAfresh(dir)).rejects.toThrow(/no store/);
});
