import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { multiplexedFetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import { storeErrorExitCode } from '../../../sanity/lake/store/storeError.ts';
import { some } from '../../effort.ts';
import { asViewer, clientOf, editorOf, folder, ndjson, runLake } from './startLake.ts';

const seed = (dir: string) => ndjson(dir, [{ _id: 'page-a', _type: 'page', title: 'A' }]);

async function refused(env: Record<string, string>, exitCode = 1): Promise<string> {
  const { url, ended } = await runLake(env);
  const { code, stderr } = await ended;
  expect({ url, code }).toEqual({ url: '', code: exitCode });
  expect(stderr).toMatch(/^lake: /);
  expect(stderr).not.toMatch(/\n {4}at /);
  return stderr;
}

test('it seeds an empty store, prints its URL, closes on SIGTERM and keeps its data', async () => {
  const dir = folder();
  const env = { LAKE_DIR: join(dir, 'lake'), LAKE_SEED: seed(dir) };
  const first = await runLake(env);
  expect(await clientOf(first.url).fetch('*[0].title')).toBe('A');
  const rev = await clientOf(first.url).fetch('*[0]._rev');
  first.child.kill('SIGTERM');
  expect(await first.ended).toEqual({ code: 0, stderr: '' });

  ndjson(dir, [{ _id: 'page-a', _type: 'page', title: 'not imported again' }]);
  const second = await runLake(env);
  expect(await clientOf(second.url).fetch('*[0]{title, _rev}')).toEqual({ title: 'A', _rev: rev });
  second.child.kill('SIGKILL');
  await second.ended;

  const third = await runLake(env);
  expect(await clientOf(third.url).fetch('*[0]._rev')).toBe(rev);
  third.child.kill('SIGINT');
  expect((await third.ended).code).toBe(0);
});

test('a query aborted half-way does not end the process', async () => {
  const dir = folder();
  const documents = Array.from({ length: 3000 }, (_, n) => ({ _id: `p${n}`, _type: 'page', n }));
  const env = { LAKE_DIR: join(dir, 'lake'), LAKE_SEED: ndjson(dir, documents), LAKE_QUERY_LIMIT_MS: '50' };
  const { url, child, ended } = await runLake(env);
  const client = clientOf(url);
  const heavy = [
    '*[n >= 0]{"a": *[n > ^.n]{"b": *[n < ^.n]}}',
    '*[n >= 0]{"a": *[n > ^.n] | order(n desc)[0]} | order(n)',
    '{"a": *[n > 1]{"x": count(*[n > ^.n])}, "b": *[n > 2]{"y": count(*[n > ^.n])}}',
    '[...*[n > 1]{"x": count(*[n > ^.n])}, ...*[n > 1]{"x": count(*[n > ^.n])}]',
  ];
  for (const query of Array.from({ length: some(8, 2) }, () => heavy).flat()) {
    await expect(client.fetch(query)).rejects.toMatchObject({ statusCode: 504 });
  }
  expect((await fetch(`${url}/health`)).status).toBe(200);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

test('it prints its generated password once, and keeps only a hash', async () => {
  const dir = folder();
  const env = { LAKE_DIR: join(dir, 'lake') };
  const first = await runLake(env);
  const [, password = ''] = /^lake: password for editing: (\S+)$/m.exec(first.stdout()) ?? [];
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  const logIn = async (url: string) => {
    const body = new URLSearchParams({ origin: 'http://localhost:3000/studio', name: 'Anne', password });
    return (await fetch(`${url}/v1/auth/login`, { method: 'POST', body, redirect: 'manual' })).status;
  };
  expect(await logIn(first.url)).toBe(303);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = await runLake(env);
  expect(second.stdout()).not.toMatch(/password/);
  expect(await logIn(second.url)).toBe(303);
});

test('it closes immediately although pages are listening', async () => {
  const { url, child, ended } = await runLake({ LAKE_DIR: join(folder(), 'lake') });
  const client = editorOf(url, { resolveFetch: () => multiplexedFetch(url) as never });
  const events = ['welcome', 'reconnect'] as const;
  for (const listener of [client, editorOf(url)]) {
    await new Promise((resolve) => {
      const subscription = listener.listen('*', {}, { events: [...events] }).subscribe(resolve);
      onTestFinished(() => subscription.unsubscribe());
    });
  }
  const started = performance.now();
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(performance.now() - started).toBeLessThan(3500);
});

test('a response that is being sent is finished, and its connection does not delay the end', async () => {
  const documents = Array.from({ length: 1000 }, (_, n) => ({ _id: `p${n}`, _type: 'page', n }));
  const dir = folder();
  const env = { LAKE_DIR: join(dir, 'lake'), LAKE_SEED: ndjson(dir, documents), LAKE_QUERY_LIMIT_MS: '500' };
  const { url, child, ended } = await runLake(env);
  const query = encodeURIComponent('*{"a": *[n > ^.n]{"b": *[n < ^.n]}}');
  const running = fetch(`${url}/v2025-02-19/data/query/production?query=${query}`, { headers: asViewer });
  // Answered after the lake has received the query.
  await fetch(`${url}/health`);
  const started = performance.now();
  child.kill('SIGTERM');
  expect((await running).status).toBe(504);
  expect((await ended).code).toBe(0);
  expect(performance.now() - started).toBeLessThan(3500);
});

test('a store with the first schema is migrated with its content', async () => {
  const dir = folder();
  const path = join(dir, 'lake.sqlite');
  const db = new DatabaseSync(path);
  db.exec(`
    CREATE TABLE documents (_id TEXT PRIMARY KEY, _type TEXT NOT NULL, _rev TEXT NOT NULL,
      _createdAt TEXT NOT NULL, _updatedAt TEXT NOT NULL, json TEXT NOT NULL) STRICT;
    CREATE TABLE transactions (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, timestamp TEXT NOT NULL,
      author TEXT NOT NULL, mutations TEXT) STRICT;
    CREATE TABLE revisions (document TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES transactions (seq), rev TEXT NOT NULL,
      previousRev TEXT, json TEXT, effect TEXT, PRIMARY KEY (document, seq)) STRICT;
    CREATE INDEX revisions_by_rev ON revisions (rev);
    INSERT INTO transactions VALUES (1, 't1', '2026-01-01T00:00:00Z', 'import', NULL);
    INSERT INTO revisions VALUES ('a', 1, 't1', NULL, '{"_id":"a","_type":"page","_rev":"t1","title":"A"}', NULL);
    INSERT INTO documents VALUES ('a', 'page', 't1', 'x', 'x', '{"_id":"a","_type":"page","_rev":"t1","title":"A"}');
    PRAGMA user_version = 1;`);
  db.close();
  const { url } = await runLake({ LAKE_DIR: dir });
  const client = editorOf(url);
  await client.patch('a').set({ title: 'B' }).commit();
  const was = await client.request({ url: '/data/history/production/documents/a?revision=t1' });
  expect([was.documents[0].title, await client.fetch('*[0].title')]).toEqual(['A', 'B']);
});

test('it refuses a port in use, and a folder in use', async () => {
  const dir = folder();
  const { url } = await runLake({ LAKE_DIR: join(dir, 'lake') });
  expect(await refused({ LAKE_DIR: join(dir, 'other'), LAKE_PORT: new URL(url).port })).toMatch(
    /port \d+ .* is already in use/,
  );
  expect(await refused({ LAKE_DIR: join(dir, 'lake') })).toMatch(/in use by another lake/);
});

test('it refuses to listen beyond loopback, and refuses invalid settings', async () => {
  const env = { LAKE_DIR: folder() };
  expect(await refused({ ...env, LAKE_HOST: '0.0.0.0' })).toMatch(/LAKE_HOST .* loopback/);
  expect(await refused({ ...env, LAKE_PORT: 'many' })).toMatch(/LAKE_PORT is "many"/);
  expect(await refused({ ...env, LAKE_DATASET: '../x' })).toMatch(/LAKE_DATASET/);
});

test('it refuses a folder that cannot be used', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'file'), '');
  expect(await refused({ LAKE_DIR: join(dir, 'file') }, storeErrorExitCode)).toMatch(
    /LAKE_DIR .* cannot be used/,
  );
  writeFileSync(join(dir, 'lake.sqlite'), 'this is not a database, though it is long enough to look at');
  expect(await refused({ LAKE_DIR: dir }, storeErrorExitCode)).toMatch(/lake\.sqlite cannot be read/);
});

test('it refuses a folder without write permission', async () => {
  // File modes do not restrict root, but even root cannot create folders in /sys.
  const root = process.getuid?.() === 0;
  const dir = root ? '/sys' : join(folder(), 'locked');
  if (!root) {
    mkdirSync(dir);
    chmodSync(dir, 0o500);
  }
  expect(await refused({ LAKE_DIR: join(dir, 'lake') }, storeErrorExitCode)).toMatch(
    /LAKE_DIR .* cannot be used/,
  );
});

test('it refuses a broken seed and names the line, and starts once the seed is corrected', async () => {
  const dir = folder();
  const path = join(dir, 'seed.ndjson');
  const env = { LAKE_DIR: join(dir, 'lake'), LAKE_SEED: path };
  expect(await refused(env)).toMatch(/cannot import .*seed.ndjson.*ENOENT/);
  writeFileSync(path, '{"_id":"a","_type":"page"}\n{"_id":');
  expect(await refused(env)).toMatch(/line 2: not valid JSON/);
  ndjson(dir, [{ _id: 'a', _type: 'page', image: { _sanityAsset: 'image@file://./gone.png' } }]);
  expect(await refused(env)).toMatch(/line 1: "a": the image .*gone.png/);
  seed(dir);
  const { url } = await runLake(env);
  expect(await clientOf(url).fetch('count(*)')).toBe(1);
});
