import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildStore } from '#lib/builds/buildStore.ts';
import { installStudio } from '#lib/builds/installStudio.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'studio-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const page = () => readFile(join(root, 'public/studio/index.html'), 'utf8');
const scripts = async () => (await readdir(join(root, 'public/studio/static'))).sort();

/** A Studio whose page names one script. */
async function build(script: string): Promise<void> {
  const all = buildStore(root, 'studio');
  const id = await all.begin();
  const folder = join(root, '.next', id);
  await mkdir(join(folder, 'static'));
  await writeFile(join(folder, 'static', script), script);
  await writeFile(join(folder, 'index.html'), script);
  await all.finish(id, { fingerprint: script, values: {} });
}

async function install(script: string): Promise<void> {
  await build(script);
  await (await installStudio(root))?.();
}

test('the first Studio is there at once: the site that starts next must know its page', async () => {
  await build('a.js');
  expect(await installStudio(root)).toBe(undefined);
  expect([await page(), await scripts()]).toEqual(['a.js', ['a.js']]);
});

test('the files of a new Studio are there before its page is, beside those of the one before', async () => {
  await install('a.js');
  await build('b.js');
  const open = await installStudio(root);
  expect([await page(), await scripts()]).toEqual(['a.js', ['a.js', 'b.js']]);
  await open?.();
  expect([await page(), await scripts()]).toEqual(['b.js', ['a.js', 'b.js']]);
});

test('files stay for one generation', async () => {
  for (const script of ['a.js', 'b.js', 'c.js']) await install(script);
  expect(await scripts()).toEqual(['b.js', 'c.js']);
});

test('a Studio that is installed is left alone; one that was cleaned away is put back', async () => {
  await install('a.js');
  expect(await installStudio(root)).toBe(undefined);
  await rm(join(root, 'public'), { recursive: true });
  await installStudio(root);
  expect([await page(), await scripts()]).toEqual(['a.js', ['a.js']]);
});
