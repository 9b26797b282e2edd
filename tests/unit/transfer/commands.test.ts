import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';
import { clientOf, folder, runLake } from '../lake/startLake.ts';
import { failure, run } from './runCommand.ts';
import { insideOf } from './support.ts';

// A command takes about one second, or ten on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const root = resolve(import.meta.dirname, '../../..');
const firstContent = 'sanity/content/production.ndjson';
const count = readFileSync(join(root, firstContent), 'utf8').trim().split('\n').length;

const newLakeEnv = async () => ({ LAKE_DIR: join(folder(), 'lake'), LAKE_PORT: String(await freePort()) });

test('without a running lake the command opens the store itself, and prints the initial password', async () => {
  const [source, target] = [await newLakeEnv(), await newLakeEnv()];
  const path = join(folder(), 'a.tar.gz');
  const first = await run('contentImport', [firstContent], source);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain(`${count} documents imported.\n`);
  expect(first.stdout).toMatch(/Password for editing: \S{19} /);
  expect(await run('contentExport', [path], source)).toMatchObject({ code: 0, stderr: '' });
  expect(await run('contentImport', [path], target)).toMatchObject({ code: 0, stderr: '' });
  // The store was closed and not seeded: it contains only the archive's documents.
  const { url } = await runLake({ LAKE_DIR: target.LAKE_DIR });
  const { documents } = await insideOf(path);
  expect(await clientOf(url).fetch('count(*[!(_type match "sanity.*")])')).toBe(documents.length);
});

test('a document whose address another has keeps its content, and the command names both', async () => {
  const env = await newLakeEnv();
  await run('contentImport', [firstContent], env);
  const file = join(folder(), 'side.ndjson');
  const rival = { _id: 'a', _type: 'page', title: 'En til', slug: { _type: 'slug', current: 'formaal' } };
  writeFileSync(file, JSON.stringify(rival));
  const { code, stdout } = await run('contentImport', [file, '--missing'], env);
  expect(code).toBe(0);
  expect(stdout).toMatch(/"En til" \(a\) has no page: its address \/formaal belongs to .*\(page-formaal\)/);
});

test('a running lake is used, with the token in its folder', async () => {
  const dir = folder();
  const LAKE_DIR = join(dir, 'lake');
  const lake = await runLake({ LAKE_DIR, LAKE_EDITOR_TOKEN: '' });
  expect(statSync(join(LAKE_DIR, 'tokens.json')).mode & 0o777).toBe(0o600);
  const env = { LAKE_DIR, LAKE_PORT: new URL(lake.url).port };
  expect(await run('contentImport', [firstContent], env)).toMatchObject({ code: 0, stderr: '' });
  expect(await clientOf(lake.url).fetch('*[_id == "homePage"][0].title')).toBe('Væksthus for Ledelse');

  // The path is relative to the folder in which npm was run.
  const { stdout } = await run('contentExport', ['a.tar.gz'], { ...env, INIT_CWD: dir });
  expect(stdout).toContain(`${count} documents, 0 of them drafts, and 1 assets: ${join(dir, 'a.tar.gz')}`);
  expect((await insideOf(join(dir, 'a.tar.gz'))).documents).toHaveLength(count);
  expect((await fetch(`${lake.url}/health`)).status).toBe(200);

  const other = await newLakeEnv();
  expect(
    await failure('contentExport', ['b.tar.gz'], { ...env, LAKE_DIR: other.LAKE_DIR, INIT_CWD: dir }),
  ).toMatch(/token cannot be read from .*tokens\.json .*set LAKE_DIR/);
  const wrong = { ...env, LAKE_EDITOR_TOKEN: 'a-token-of-some-other-lake', INIT_CWD: dir };
  expect(await failure('contentExport', ['b.tar.gz'], wrong)).toMatch(
    /does not accept the token from LAKE_EDITOR_TOKEN: it is unknown/,
  );
  expect(await failure('contentExport', ['b.tar.gz'], { ...env, LAKE_PORT: other.LAKE_PORT })).toMatch(
    /in use by another lake.*set LAKE_PORT to its port/,
  );
  expect(readdirSync(dir)).not.toContain('b.tar.gz');
});

test("another server on the lake's port is not used as the lake", async () => {
  const server = createServer((_, response) => response.end('{"status":"ok"}'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const LAKE_PORT = String((server.address() as AddressInfo).port);
  expect(await failure('contentExport', [], { LAKE_DIR: folder(), LAKE_PORT })).toMatch(
    /is not a lake: set LAKE_PORT/,
  );
});

test('exporting from a missing store fails, and does not create one', async () => {
  const env = await newLakeEnv();
  expect(await failure('contentExport', [], env)).toMatch(
    /There is no store in .*: run npm start once, or set LAKE_DIR/,
  );
  expect(existsSync(env.LAKE_DIR)).toBe(false);
});

test('the cloud requires a token, and a missing one is reported before any request', async () => {
  const env = { SANITY_PROJECT_ID: 'abc12345' };
  expect(await failure('contentImport', [firstContent], { ...env, SANITY_READ_TOKEN: 'reads' })).toMatch(
    /^SANITY_WRITE_TOKEN is not set: create a token with the role Editor /,
  );
  expect(await failure('contentExport', [], env)).toMatch(
    /^SANITY_WRITE_TOKEN or SANITY_READ_TOKEN is not set/,
  );
});

test('invalid arguments are reported together with the usage', async () => {
  expect(await failure('contentImport', [], {})).toMatch(
    /No file given\.\nUsage: npm run content:import -- /,
  );
  expect(await failure('contentImport', ['a', 'b'], {})).toMatch(/Expected one file, got 2/);
  expect(await failure('contentImport', ['a', '--replace', '--missing'], {})).toMatch(/not both/);
  expect(await failure('contentExport', ['--force'], {})).toMatch(
    /'--force'[\s\S]*Usage: npm run content:export/,
  );
});
