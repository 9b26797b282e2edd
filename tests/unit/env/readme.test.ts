import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { noticeFilter, noticeProjection } from '#lib/revalidate/notice.ts';
import { schemaTypes } from '#sanity/schema/types.ts';

const root = resolve(import.meta.dirname, '../../..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

test('the webhook that the README has one set up is the one that the site reads', () => {
  expect(readme).toContain(`\n   ${noticeProjection}\n`);
  // What the site itself writes down is no news to it.
  const documents = schemaTypes
    .filter(({ name, type }) => type === 'document' && name !== 'addressRecord')
    .map(({ name }) => `"${name}"`);
  expect(noticeFilter).toBe(`_type in [${documents.sort().join(', ')}]`);
  expect(readme).toContain(noticeFilter);
});

test('every npm script that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const named = new Set([...readme.matchAll(/npm (?:run )?([a-z][a-z0-9:]*)/g)].map(([, name]) => name));
  for (const known of ['ci', 'run']) named.delete(known);
  expect([...named].filter((name) => name && scripts[name] === undefined)).toEqual([]);
});
