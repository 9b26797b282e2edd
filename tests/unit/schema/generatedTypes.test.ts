import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSanity } from '#lib/processes/runSanity.ts';

const root = resolve(import.meta.dirname, '../../..');
const mend = 'the files in sanity/generated are out of date: run `npm run types`';
const committed = (name: string) => readFile(join(root, 'sanity/generated', name), 'utf8');

// Sanity's own command loads the whole Studio: 5 s of work. This only says when it hangs.
const patience = 120_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaeksthus-types-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the schema that the types are made from is the schema', { timeout: patience }, async () => {
  const path = join(folder, 'schema.json');
  await runSanity({ root, env: process.env, args: ['schema', 'extract', '--path', relative(root, path)] });
  expect(await readFile(path, 'utf8'), mend).toBe(await committed('schema.json'));
});

test('the types of the queries are made from the queries and that schema', {
  timeout: patience,
}, async () => {
  const path = join(folder, 'types.ts');
  await runSanity({
    root,
    env: process.env,
    args: ['typegen', 'generate'],
    values: { GENERATED_TYPES: path },
  });
  expect(await readFile(path, 'utf8'), mend).toBe(await committed('types.ts'));
});

// The generator goes on past a query that it can't read.
test('every query has a type', async () => {
  const types = await committed('types.ts');
  const files = globSync('{app,components,lib,sanity}/**/*.{ts,tsx}', { cwd: root });
  const found: string[] = [];
  for (const file of files) {
    const source = await readFile(join(root, file), 'utf8');
    const names = [...source.matchAll(/^(?:export )?const (\w+) = defineQuery\(/gm)].map(([, name]) => name);
    expect(names, `${file}: each query needs a name`).toHaveLength(source.split('defineQuery(').length - 1);
    for (const name of names) found.push(`// Source: ${file}\n// Variable: ${name}\n`);
  }
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((each) => !types.includes(each))).toEqual([]);
});
