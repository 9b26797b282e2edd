import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { distFolder } from '#lib/run/distFolder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dist-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const idOf = (path: string) => readFile(join(root, path, 'BUILD_ID'), 'utf8').catch(() => undefined);

async function build(id: string): Promise<void> {
  const folder = distFolder(root, 'site');
  await folder.prepare();
  await mkdir(join(root, folder.building, 'cache/fetch-cache'), { recursive: true });
  await writeFile(join(root, folder.building, 'BUILD_ID'), id);
  await folder.swap(`made of ${id}`);
}

test('a new build takes the place of the old one, with the name of what it was made from', async () => {
  await build('one');
  await build('two');
  expect(await idOf('.next/site')).toBe('two');
  expect(await distFolder(root, 'site').made()).toBe('made of two');
  expect(existsSync(join(root, '.next/site-previous'))).toBe(false);
});

test('a build that was cut off leaves the one before it in place, and the next begins in an empty folder', async () => {
  await build('one');
  const folder = distFolder(root, 'site');
  await folder.prepare();
  await writeFile(join(root, folder.building, 'BUILD_ID'), 'half');
  expect(await idOf('.next/site')).toBe('one');
  await folder.prepare();
  expect(await idOf(folder.building)).toBe(undefined);
});

test('a swap that was cut off between its two renames is undone at the next build', async () => {
  await build('one');
  await rename(join(root, '.next/site'), join(root, '.next/site-previous'));
  await distFolder(root, 'site').prepare();
  expect(await idOf('.next/site')).toBe('one');
});

test('the next build finds nothing of the last one: answers kept from it would be published again', async () => {
  await build('one');
  const folder = distFolder(root, 'site');
  await folder.prepare();
  expect(await readdir(join(root, folder.building))).toEqual([]);
});
