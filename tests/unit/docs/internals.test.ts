import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const list = readFileSync(resolve(root, 'docs/internals.md'), 'utf8');

const sources = globSync(['{app,components,lib,sanity,tests}/**/*.{ts,tsx,mjs}', '*.ts'], { cwd: root });

test("the list contains exactly the imports of Next's internal modules", () => {
  const imports = sources.flatMap((file) => [
    ...readFileSync(resolve(root, file), 'utf8').matchAll(/['"](next\/dist\/[^'"\s]+)['"]/g),
  ]);
  const listedModules = list.match(/next\/dist\/[^`\s]+/g) ?? [];
  expect(new Set(listedModules)).toEqual(new Set(imports.map(([, path]) => path)));
});

test('every file on the list exists', () => {
  const listedFiles = [...list.matchAll(/`((?:lib|sanity|unit|e2e|tests)\/[^`]+)`/g)].map(([, path = '']) =>
    resolve(root, /^(?:unit|e2e)/.test(path) ? 'tests' : '.', path),
  );
  expect(listedFiles.length).toBeGreaterThan(20);
  expect(listedFiles.filter((path) => !existsSync(path))).toEqual([]);
});
