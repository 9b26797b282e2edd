import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { blocksProjection } from '#lib/content/blocks/blockUnion.ts';
import { documentTypes, homeId, routedTypes, routedTypesGroq, settingsId, typesWith } from '#lib/model.ts';

const root = resolve(import.meta.dirname, '../../..');

test('routedTypesGroq contains the routed types', () => {
  expect(JSON.parse(`[${routedTypesGroq}]`)).toEqual(routedTypes);
});

test('the singleton ids equal the singleton types', () => {
  expect([settingsId, homeId]).toEqual(typesWith('singleton'));
});

test('every routed type is linkable and searchable', () => {
  expect(typesWith('linkable')).toEqual(expect.arrayContaining(routedTypes));
  expect(typesWith('searchable')).toEqual(expect.arrayContaining(routedTypes));
});

test('every type whose documents a block lists has the trait inBlocks', () => {
  const listed = [...blocksProjection.matchAll(/\*\[_type == "(\w+)"/g)].map(([, type]) => type);
  expect(listed).not.toEqual([]);
  expect(typesWith('inBlocks')).toEqual(expect.arrayContaining(listed));
});

const files = globSync('{app,components,lib,sanity}/**/*.{ts,tsx,mjs}', { cwd: root })
  .concat(['proxy.ts', 'next.config.ts', 'instrumentation.ts', 'sanity.config.ts', 'sanity.cli.ts'])
  .filter((file) => file !== 'lib/model.ts' && !file.startsWith('sanity/generated/'));

// A list is two type names with only a comma or a bar between them: in TypeScript, in GROQ, or in a union type.
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
])('%j is detected as a list', (text) => expect(text).toMatch(list));

test('the lake imports nothing from outside its folder', () => {
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
