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

/** Builds a Studio whose page refers to one script. */
async function build(script: string): Promise<void> {
  const builds = buildStore(root, 'studio');
  const id = await builds.begin();
  const folder = join(root, '.next', id);
  await mkdir(join(folder, 'static'));
  await writeFile(join(folder, 'static', script), script);
  await writeFile(join(folder, 'index.html'), script);
  await builds.finish(id, { fingerprint: script, values: {} });
}

async function install(script: string): Promise<void> {
  await build(script);
  await (await installStudio(root))?.();
}

test('the first Studio is installed immediately, because the site that starts next must find its page', async () => {
  await build('a.js');
  expect(await installStudio(root)).toBe(undefined);
  expect([await page(), await scripts()]).toEqual(['a.js', ['a.js']]);
});

test('the files of a new Studio are installed before its page, and the previous files stay', async () => {
  await install('a.js');
  await build('b.js');
  const publishPage = await installStudio(root);
  expect([await page(), await scripts()]).toEqual(['a.js', ['a.js', 'b.js']]);
  await publishPage?.();
  expect([await page(), await scripts()]).toEqual(['b.js', ['a.js', 'b.js']]);
});

test('files of the previous Studio stay until the next installation', async () => {
  for (const script of ['a.js', 'b.js', 'c.js']) await install(script);
  expect(await scripts()).toEqual(['b.js', 'c.js']);
});

test('an installed Studio is not changed, and a deleted one is restored', async () => {
  await install('a.js');
  expect(await installStudio(root)).toBe(undefined);
  await rm(join(root, 'public'), { recursive: true });
  await installStudio(root);
  expect([await page(), await scripts()]).toEqual(['a.js', ['a.js']]);
});
