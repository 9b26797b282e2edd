import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '#lib/builds/fingerprint.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fingerprint-'));
  await put('app/page.tsx', 'one');
  await put('lib/urls/resolve.ts', 'two');
  await put('package.json', '{}');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

test('the fingerprint does not change with files that the build does not use', async () => {
  const before = await fingerprint(root, { siteUrl: 'a' });
  await put('lib/commands/start.ts', 'a command');
  await put('tests/unit/x.test.ts', 'a test');
  await put('README.md', 'words');
  await put('.next/site/BUILD_ID', 'x');
  await put('.data/lake/store', 'x');
  await put('app/(site)/site.built.css', 'a result');
  await put('app/page.tsx', 'one');
  expect(await fingerprint(root, { siteUrl: 'a' })).toBe(before);
});

test.each([
  'app/page.tsx',
  'app/new/page.tsx',
  'components/card.tsx',
  'lib/urls/resolve.ts',
  'sanity/content/production.ndjson',
  'lib/urls/headings/headingAliases.ts',
  'lib/urls/slug.ts',
  'public/icon.svg',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'proxy.ts',
])('the fingerprint changes when %s changes', async (path) => {
  const before = await fingerprint(root);
  await put(path, 'changed');
  expect(await fingerprint(root)).not.toBe(before);
});

test('the fingerprint changes when a file is renamed or removed', async () => {
  const before = await fingerprint(root);
  await rename(join(root, 'app/page.tsx'), join(root, 'app/layout.tsx'));
  const renamed = await fingerprint(root);
  await rm(join(root, 'app/layout.tsx'));
  expect(new Set([before, renamed, await fingerprint(root)]).size).toBe(3);
});

test('the fingerprint changes when text moves from one file to another', async () => {
  await put('app/a.ts', 'xy');
  await put('app/b.ts', 'z');
  const before = await fingerprint(root);
  await put('app/a.ts', 'x');
  await put('app/b.ts', 'yz');
  expect(await fingerprint(root)).not.toBe(before);
});

test('the fingerprint changes with an inlined value, but not with the order of the values', async () => {
  const before = await fingerprint(root, { siteUrl: 'a', dataset: 'production' });
  expect(await fingerprint(root, { dataset: 'production', siteUrl: 'a' })).toBe(before);
  expect(await fingerprint(root, { siteUrl: 'b', dataset: 'production' })).not.toBe(before);
});
