import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { editorOf, folder, ndjson, runLake } from './startLake.ts';

const page = { _id: 'page-a', _type: 'page', title: 'A' };
const isPrivate = (path: string) => (statSync(path).mode & 0o077) === 0;

function everything(dir: string): string[] {
  return [dir, ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name))];
}

/** Titles in a copy of `lake.sqlite` alone, without its log. */
function titlesInFile(dir: string): unknown[] {
  const copy = join(folder(), 'copy.sqlite');
  copyFileSync(join(dir, 'lake.sqlite'), copy);
  const db = new DatabaseSync(copy, { readOnly: true });
  try {
    return db
      .prepare("SELECT json ->> 'title' AS title FROM documents")
      .all()
      .map(({ title }) => title);
  } catch {
    return [];
  } finally {
    db.close();
  }
}

test('only its owner can read a store, whatever created its folder and whatever the umask is', async () => {
  const root = folder();
  const dir = join(root, 'lake');
  const env = { LAKE_DIR: dir, LAKE_SEED: ndjson(root, [page]), LAKE_EDITOR_TOKEN: '' };
  for (const name of ['', 'assets', 'cache', 'cache/images']) mkdirSync(join(dir, name), { mode: 0o755 });
  const umask = process.umask(0);
  try {
    const lake = await runLake(env);
    const { editor } = JSON.parse(readFileSync(join(dir, 'tokens.json'), 'utf8'));
    await editorOf(lake.url, { token: editor }).assets.upload('file', Buffer.from('a'), {
      filename: 'a.txt',
    });
    expect(everything(dir).filter((path) => !isPrivate(path))).toEqual([]);
    lake.child.kill('SIGKILL');
    await lake.ended;
    for (const path of everything(dir)) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    await runLake(env);
    // The files in assets keep their modes: other users cannot enter their folder.
    const open = everything(dir).filter((path) => !isPrivate(path));
    expect(open.filter((path) => !path.startsWith(join(dir, 'assets/')))).toEqual([]);
  } finally {
    process.umask(umask);
  }
});

test('the first content is in the database file itself as soon as the lake listens', async () => {
  const root = folder();
  const dir = join(root, 'lake');
  await runLake({ LAKE_DIR: dir, LAKE_SEED: ndjson(root, [page]) });
  expect(titlesInFile(dir)).toEqual(['A']);
});

test('an edit is in the database file itself shortly after the last write', async () => {
  const root = folder();
  const dir = join(root, 'lake');
  const { url } = await runLake({ LAKE_DIR: dir, LAKE_SEED: ndjson(root, [page]) });
  await editorOf(url).patch('page-a').set({ title: 'B' }).commit();
  await vi.waitFor(() => expect(titlesInFile(dir)).toEqual(['B']), { timeout: 30_000 });
});

test('the log stays bounded during thousands of consecutive commits', () => {
  const dir = folder();
  const store = openStore(dir);
  const text = 'x'.repeat(20_000);
  for (let n = 0; n < 2000; n++) {
    store.commit({ author: 'a', changes: [{ id: 'a', document: { _id: 'a', _type: 't', n, text } }] });
  }
  // 2,000 commits are more than 80 MB.
  expect(statSync(join(dir, 'lake.sqlite-wal')).size).toBeLessThan(16 * 1024 * 1024);
  store.close();
});

test('a log that has grown during a long read shrinks again', () => {
  const dir = folder();
  const store = openStore(dir);
  const write = (n: number) => {
    const document = { _id: 'a', _type: 't', n, text: 'x'.repeat(50_000) };
    store.commit({ author: 'a', changes: [{ id: 'a', document }] });
  };
  write(0);
  const reader = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM documents').all();
  for (let n = 1; n < 300; n++) write(n);
  const log = () => statSync(join(dir, 'lake.sqlite-wal')).size;
  expect(log()).toBeGreaterThan(24 * 1024 * 1024);
  reader.close();
  store.checkpoint();
  write(300);
  expect(log()).toBeLessThanOrEqual(16 * 1024 * 1024);
  store.close();
});

test('the record of the last commit is exact after every commit, and its length is constant', () => {
  const dir = folder();
  const store = openStore(dir);
  for (let n = 1; n <= 12; n++) {
    const timestamp = `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
    store.commit({ author: 'a', timestamp, changes: [{ id: 'a', document: { _id: 'a', _type: 't', n } }] });
    expect(readFileSync(join(dir, 'last-commit'), 'utf8')).toBe(`${n} ${timestamp}`.padEnd(63).concat('\n'));
  }
  const killed = join(folder(), 'killed');
  cpSync(dir, killed, { recursive: true });
  store.close();
  openStore(killed).close();
});

test('an unreadable record of the last commit does not keep a store from opening', () => {
  const dir = folder();
  const store = openStore(dir);
  store.commit({ author: 'a', changes: [{ id: 'a', document: { _id: 'a', _type: 't' } }] });
  store.close();
  writeFileSync(join(dir, 'last-commit'), 'what is this');
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  openStore(dir).close();
  expect(log.mock.calls).toEqual([[expect.stringMatching(/last-commit cannot be read/)]]);
  log.mockRestore();
});
