import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSanity } from '#lib/processes/runSanity.ts';

const root = resolve(import.meta.dirname, '../../..');
const outdatedMessage = 'the files in sanity/generated are out of date: run `npm run types`';
const committed = (name: string) => readFile(join(root, 'sanity/generated', name), 'utf8');

// Sanity's command loads the whole Studio, which takes 5 s of CPU time. The limit only detects a hang.
const timeoutMs = 120_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaeksthus-types-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the extracted schema is up to date', { timeout: timeoutMs }, async () => {
  const path = join(folder, 'schema.json');
  await runSanity({ root, env: process.env, args: ['schema', 'extract', '--path', relative(root, path)] });
  expect(await readFile(path, 'utf8'), outdatedMessage).toBe(await committed('schema.json'));
});

test('the generated types are up to date with the queries and the schema', {
  timeout: timeoutMs,
}, async () => {
  const path = join(folder, 'types.ts');
  await runSanity({
    root,
    env: process.env,
    args: ['typegen', 'generate'],
    values: { GENERATED_TYPES: path },
  });
  expect(await readFile(path, 'utf8'), outdatedMessage).toBe(await committed('types.ts'));
});

// The generator skips a query that it cannot parse.
test('every query has a type', async () => {
  const types = await committed('types.ts');
  const files = globSync('{app,components,lib,sanity}/**/*.{ts,tsx}', { cwd: root });
  const expectedEntries: string[] = [];
  for (const file of files) {
    const source = await readFile(join(root, file), 'utf8');
    const names = [...source.matchAll(/^(?:export )?const (\w+) = defineQuery\(/gm)].map(([, name]) => name);
    expect(names, `${file}: each query needs a name`).toHaveLength(source.split('defineQuery(').length - 1);
    for (const name of names) expectedEntries.push(`// Source: ${file}\n// Variable: ${name}\n`);
  }
  expect(expectedEntries.length).toBeGreaterThan(0);
  expect(expectedEntries.filter((entry) => !types.includes(entry))).toEqual([]);
});
