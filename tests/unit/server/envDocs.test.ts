import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hasTrait } from '#lib/model.ts';
import { webhookFilter, webhookProjection } from '#lib/revalidate/webhookPayload.ts';
import { schemaTypes } from '#sanity/schema/schemaTypes.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const files = [
  'README.md',
  'SECURITY.md',
  'sanity/lake/README.md',
  'tests/README.md',
  ...globSync('docs/**/*.md', { cwd: root }),
];

test('docs/cloud.md documents the webhook filter and projection of the site', () => {
  const cloud = read('docs/cloud.md');
  expect(cloud).toContain(`\n   ${webhookProjection}\n`);
  const documents = schemaTypes
    .filter(({ name, type }) => type === 'document' && !hasTrait(name, 'system'))
    .map(({ name }) => `"${name}"`);
  expect(webhookFilter).toBe(`_type in [${documents.sort().join(', ')}]`);
  expect(cloud).toContain(webhookFilter);
});

test.each(files)('every npm script in %s exists', (file) => {
  const { scripts } = JSON.parse(read('package.json'));
  const usedScripts = new Set(
    [...read(file).matchAll(/npm (?:run )?([a-z][a-z0-9:-]*)/g)].map(([, name]) => name),
  );
  for (const builtInCommand of ['ci', 'run', 'install']) usedScripts.delete(builtInCommand);
  expect([...usedScripts].filter((name) => name && scripts[name] === undefined)).toEqual([]);
});

test.each(files)('every file that %s links to exists', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#\s]+)\)/g)].map(([, link = '']) => link);
  const missing = links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => globSync(resolve(root, dirname(file), link)).length === 0);
  expect(missing).toEqual([]);
});

test('the README has at most 120 lines', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
});
