import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';
import { clientOf, folder, runLake } from '../lake/startLake.ts';
import { failure, run } from './runCommand.ts';
import { insideOf } from './support.ts';

// A command takes about a second; on a machine busy with other things ten.
vi.setConfig({ testTimeout: 120_000 });

const root = resolve(import.meta.dirname, '../../..');
const firstContent = 'sanity/content/production.ndjson';
const count = readFileSync(join(root, firstContent), 'utf8').trim().split('\n').length;

const freshLake = async () => ({ LAKE_DIR: join(folder(), 'lake'), LAKE_PORT: String(await freePort()) });

test('with nothing running the store is opened for the while, and shows its first password', async () => {
  const [here, there] = [await freshLake(), await freshLake()];
  const path = join(folder(), 'a.tar.gz');
  const first = await run('contentImport', [firstContent], here);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain(`${count} documents imported.\n`);
  expect(first.stdout).toMatch(/Password for editing: \S{19} /);
  expect(await run('contentExport', [path], here)).toMatchObject({ code: 0, stderr: '' });
  expect(await run('contentImport', [path], there)).toMatchObject({ code: 0, stderr: '' });
  // Closed, and none of the first content came in by itself: the archive is all there is.
  const { url } = await runLake({ LAKE_DIR: there.LAKE_DIR });
  const { documents } = await insideOf(path);
  expect(await clientOf(url).fetch('count(*[!(_type match "sanity.*")])')).toBe(documents.length);
});

test('a lake that runs is used as it runs, with the token that lies in its folder', async () => {
  const dir = folder();
  const LAKE_DIR = join(dir, 'lake');
  const lake = await runLake({ LAKE_DIR, LAKE_EDITOR_TOKEN: '' });
  expect(statSync(join(LAKE_DIR, 'tokens.json')).mode & 0o777).toBe(0o600);
  const env = { LAKE_DIR, LAKE_PORT: new URL(lake.url).port };
  expect(await run('contentImport', [firstContent], env)).toMatchObject({ code: 0, stderr: '' });
  expect(await clientOf(lake.url).fetch('*[_id == "homePage"][0].title')).toBe('Væksthus for Ledelse');

  // The file is named from where npm was called.
  const { stdout } = await run('contentExport', ['a.tar.gz'], { ...env, INIT_CWD: dir });
  expect(stdout).toContain(`${count} documents, 0 of them drafts, and 2 assets: ${join(dir, 'a.tar.gz')}`);
  expect((await insideOf(join(dir, 'a.tar.gz'))).documents).toHaveLength(count);
  expect((await fetch(`${lake.url}/health`)).status).toBe(200);

  const other = await freshLake();
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

test('a port that something else holds is not taken for a lake', async () => {
  const server = createServer((_, answer) => answer.end('{"status":"ok"}'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const LAKE_PORT = String((server.address() as AddressInfo).port);
  expect(await failure('contentExport', [], { LAKE_DIR: folder(), LAKE_PORT })).toMatch(
    /is not a lake: set LAKE_PORT/,
  );
});

test('there is nothing to export from a store that is not there, and none is made', async () => {
  const env = await freshLake();
  expect(await failure('contentExport', [], env)).toMatch(
    /There is no store in .*: run npm start once, or set LAKE_DIR/,
  );
  expect(existsSync(env.LAKE_DIR)).toBe(false);
});

test('the cloud wants a token, and its name is said before anything is asked of it', async () => {
  const env = { SANITY_PROJECT_ID: 'abc12345' };
  expect(await failure('contentImport', [firstContent], { ...env, SANITY_READ_TOKEN: 'reads' })).toMatch(
    /^SANITY_WRITE_TOKEN is not set: create a token with the role Editor /,
  );
  expect(await failure('contentExport', [], env)).toMatch(
    /^SANITY_WRITE_TOKEN or SANITY_READ_TOKEN is not set/,
  );
});

test('what a command cannot read from its line it says with how it is used', async () => {
  expect(await failure('contentImport', [], {})).toMatch(
    /No file given\.\nUsage: npm run content:import -- /,
  );
  expect(await failure('contentImport', ['a', 'b'], {})).toMatch(/Expected one file, got 2/);
  expect(await failure('contentImport', ['a', '--replace', '--missing'], {})).toMatch(/not both/);
  expect(await failure('contentExport', ['--force'], {})).toMatch(
    /'--force'[\s\S]*Usage: npm run content:export/,
  );
});
