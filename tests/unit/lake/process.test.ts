import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientOf, folder, ndjson, runLake } from './start.ts';

const seed = (dir: string) => ndjson(dir, [{ _id: 'page-a', _type: 'page', title: 'A' }]);

async function refused(env: Record<string, string>): Promise<string> {
  const { url, ended } = await runLake(env);
  const { code, stderr } = await ended;
  expect({ url, code }).toEqual({ url: '', code: 1 });
  expect(stderr).toMatch(/^lake: /);
  expect(stderr).not.toMatch(/\n {4}at /);
  return stderr;
}

test('it seeds an empty store, prints where it listens, closes on SIGTERM and keeps its data', async () => {
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

test('a query given up half-way does not end the process', async () => {
  const dir = folder();
  const documents = Array.from({ length: 3000 }, (_, n) => ({ _id: `p${n}`, _type: 'page', n }));
  const env = { LAKE_DIR: join(dir, 'lake'), LAKE_SEED: ndjson(dir, documents), LAKE_QUERY_LIMIT_MS: '10' };
  const { url, child, ended } = await runLake(env);
  const client = clientOf(url);
  const heavy = [
    '*[n >= 0]{"a": *[n > ^.n]{"b": *[n < ^.n]}}',
    '*[n >= 0]{"a": *[n > ^.n] | order(n desc)[0]} | order(n)',
    '{"a": *[n > 1]{"x": count(*[n > ^.n])}, "b": *[n > 2]{"y": count(*[n > ^.n])}}',
    '[...*[n > 1]{"x": count(*[n > ^.n])}, ...*[n > 1]{"x": count(*[n > ^.n])}]',
  ];
  for (const query of Array.from({ length: 8 }, () => heavy).flat()) {
    await expect(client.fetch(query)).rejects.toMatchObject({ statusCode: 504 });
  }
  expect((await fetch(`${url}/health`)).status).toBe(200);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

test('it refuses a taken port, and a folder in use', async () => {
  const dir = folder();
  const { url } = await runLake({ LAKE_DIR: join(dir, 'lake') });
  expect(await refused({ LAKE_DIR: join(dir, 'other'), LAKE_PORT: new URL(url).port })).toMatch(
    /port \d+ .* is taken/,
  );
  expect(await refused({ LAKE_DIR: join(dir, 'lake') })).toMatch(/in use by another lake/);
});

test('it refuses to listen beyond loopback, and settings that make no sense', async () => {
  const env = { LAKE_DIR: folder() };
  expect(await refused({ ...env, LAKE_HOST: '0.0.0.0' })).toMatch(/LAKE_HOST .* loopback/);
  expect(await refused({ ...env, LAKE_PORT: 'many' })).toMatch(/LAKE_PORT is "many"/);
  expect(await refused({ ...env, LAKE_DATASET: '../x' })).toMatch(/LAKE_DATASET/);
});

test('it refuses a folder that cannot be used', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'file'), '');
  expect(await refused({ LAKE_DIR: join(dir, 'file') })).toMatch(/LAKE_DIR .* cannot be used/);
  writeFileSync(join(dir, 'lake.sqlite'), 'this is not a database, though it is long enough to look at');
  expect(await refused({ LAKE_DIR: dir })).toMatch(/LAKE_DIR .* cannot be used/);
});

test.skipIf(process.getuid?.() === 0)('it refuses a folder that cannot be written', async () => {
  const dir = join(folder(), 'locked');
  mkdirSync(dir);
  chmodSync(dir, 0o500);
  expect(await refused({ LAKE_DIR: dir })).toMatch(/LAKE_DIR .* cannot be used/);
});

test('it refuses a broken seed and names the line, and starts once it is mended', async () => {
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
