import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const list = readFileSync(resolve(root, 'docs/internals.md'), 'utf8');

const sources = globSync(['{app,components,lib,sanity,tests}/**/*.{ts,tsx,mjs}', '*.ts'], { cwd: root });

test('every import from inside Next is on the list, and the list names no other', () => {
  const imports = sources.flatMap((file) => [
    ...readFileSync(resolve(root, file), 'utf8').matchAll(/['"](next\/dist\/[^'"\s]+)['"]/g),
  ]);
  const listed = list.match(/next\/dist\/[^`\s]+/g) ?? [];
  expect(new Set(listed)).toEqual(new Set(imports.map(([, path]) => path)));
});

test('every file on the list is there', () => {
  const named = [...list.matchAll(/`((?:lib|sanity|unit|e2e|tests)\/[^`]+)`/g)].map(([, path = '']) =>
    resolve(root, /^(?:unit|e2e)/.test(path) ? 'tests' : '.', path),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
