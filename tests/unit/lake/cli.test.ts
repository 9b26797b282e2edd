import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { serveLake } from './serve.ts';
import { folder, testTokens } from './startLake.ts';

const root = resolve(import.meta.dirname, '../../..');
const page = (id: string) => ({ _id: id, _type: 'page', title: id });

/** Runs Sanity's CLI against a lake, as sanity/lake/README.md describes. Returns its output. */
function sanity(url: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'node_modules/sanity/bin/sanity'), ...args], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, HOME: folder(), NODE_ENV: 'test', NO_COLOR: '1' },
      SANITY_INTERNAL_ENV: url.replace('127.0.0.1', 'localhost'),
      SANITY_AUTH_TOKEN: testTokens.LAKE_EDITOR_TOKEN,
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'resolveLocalhost.ts')}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done) => child.once('close', () => done(output)));
}

test("Sanity's CLI lists, exports and imports the dataset, and handles documents", {
  timeout: 180_000,
}, async () => {
  const { url, lake } = await serveLake([page('a'), page('b')]);
  expect(await sanity(url, 'datasets', 'list')).toMatch(/^production$/m);
  const archive = join(folder(), 'a.tar.gz');
  expect(await sanity(url, 'datasets', 'export', 'production', archive)).toMatch(/Export finished/);

  const file = join(folder(), 'c.json');
  writeFileSync(file, JSON.stringify(page('c')));
  expect(await sanity(url, 'documents', 'create', file)).toMatch(/Created:\s+- c/);
  expect(await sanity(url, 'documents', 'get', 'c')).toContain('"title": "c"');
  expect(await sanity(url, 'documents', 'query', 'count(*)', '--api-version', 'v2025-02-19')).toMatch(/^3$/m);
  expect(await sanity(url, 'documents', 'delete', 'c')).toMatch(/Deleted 1 document/);

  lake.store.commit({ author: 'test', changes: [{ id: 'a', document: null }] });
  const imported = await sanity(url, 'datasets', 'import', archive, '--dataset', 'production', '--replace');
  expect(imported).toMatch(/Imported 2 documents/);
  expect([...lake.store.documents.keys()].sort()).toEqual(['a', 'b']);
  expect(await sanity(url, 'datasets', 'create', 'staging')).toMatch(
    /Not in the embedded\s+.*lake: more than one dataset/s,
  );
});
