import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { documentTypes, homeId, routedTypes, routedTypesGroq, settingsId, typesWith } from '#lib/model.ts';

const root = resolve(import.meta.dirname, '../../..');

test('the GROQ text names the routed types', () => {
  expect(JSON.parse(`[${routedTypesGroq}]`)).toEqual(routedTypes);
});

test('the ids of the singletons are the singletons', () => {
  expect([settingsId, homeId]).toEqual(typesWith('singleton'));
});

test('every routed type can be linked to, and its text is found', () => {
  expect(typesWith('linkable')).toEqual(expect.arrayContaining(routedTypes));
  expect(typesWith('searchable')).toEqual(expect.arrayContaining(routedTypes));
});

const files = globSync('{app,components,lib,sanity}/**/*.{ts,tsx,mjs}', { cwd: root })
  .concat(['proxy.ts', 'next.config.ts', 'instrumentation.ts', 'sanity.config.ts', 'sanity.cli.ts'])
  .filter((file) => file !== 'lib/model.ts' && !file.startsWith('sanity/generated/'));

// A list is two names of document types with nothing but a comma between them: in TypeScript, in GROQ, or in a union.
const name = `["'](?:${Object.keys(documentTypes).join('|')})["']`;
const list = new RegExp(`${name}\\s*[,|]\\s*${name}`);

test('no source file but lib/model.ts lists document types', () => {
  const copies = files.filter((file) => list.test(readFileSync(resolve(root, file), 'utf8')));
  expect(copies, 'derive the list from lib/model.ts').toEqual([]);
});

test.each([
  `["page", "strategy"]`,
  `['page', 'organisation']`,
  `'page' | 'strategy'`,
  `z.enum(['redirect',\n 'page'`,
])('%j would be seen as a list', (text) => expect(text).toMatch(list));

test('what the lake runs imports nothing from outside it', () => {
  const imports = globSync('sanity/lake/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(/from '((?:#|\.\.?\/)[^']+)'/g)].flatMap(
      ([, target = '']) =>
        target.startsWith('#') || !resolve(root, file, '..', target).startsWith(`${root}/sanity/lake/`)
          ? [`${file}: ${target}`]
          : [],
    ),
  );
  expect(imports).toEqual([]);
});
