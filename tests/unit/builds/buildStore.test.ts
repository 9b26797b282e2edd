import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Build, buildStore } from '#lib/builds/buildStore.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'builds-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const sites = () => buildStore(root, 'site');
const folders = async () =>
  (await readdir(join(root, '.next'))).filter((name) => !/current|served/.test(name));

async function build(fingerprint: string): Promise<Build> {
  return sites().finish(await sites().begin(), { fingerprint, values: { siteUrl: 'https://a.example' } });
}

test('the newest finished build is the current one, with its fingerprint and values', async () => {
  await build('one');
  const two = await build('two');
  expect(await sites().current()).toEqual({
    id: two.id,
    distDir: `.next/${two.id}`,
    fingerprint: 'two',
    values: { siteUrl: 'https://a.example' },
  });
});

test('a build begins in a new empty folder, so that it cannot publish cached responses of the last build', async () => {
  const one = await build('one');
  const id = await sites().begin();
  expect(id).not.toBe(one.id);
  expect(await readdir(join(root, '.next', id))).toEqual([]);
});

test('an interrupted or failed build is removed, and the previous build stays current', async () => {
  const one = await build('one');
  const interrupted = await sites().begin();
  await writeFile(join(root, '.next', interrupted, 'BUILD_ID'), 'half');
  expect((await sites().current())?.id).toBe(one.id);
  const failed = await sites().begin();
  await sites().discard(failed);
  expect(await folders()).toEqual([one.id]);
});

test('a folder without build.json is not a build, even if it is marked as current', async () => {
  const one = await build('one');
  await rm(join(root, one.distDir, 'build.json'));
  expect(await sites().current()).toBe(undefined);
  expect(await sites().candidates()).toEqual([]);
});

test('the current, the previous and the served build are kept, all others are removed', async () => {
  const served = await build('one');
  await sites().markServed(served);
  await build('two');
  const three = await build('three');
  const four = await build('four');
  expect((await folders()).sort()).toEqual([served.id, three.id, four.id].sort());
  expect((await sites().candidates()).map(({ id }) => id)).toEqual([four.id, served.id]);
});

test('builds of another kind and copies of a build are not removed', async () => {
  await build('one');
  const others = ['site-3000', 'test.abc-12ef', 'siteX.abc-12ef'];
  for (const name of others) await writeFile(join(root, '.next', name), '');
  await build('two');
  await build('three');
  expect(await folders()).toEqual(expect.arrayContaining(others));
});

test('an old build is removed while the site that served it still writes a page', async () => {
  const old = await sites().begin();
  const pages = join(root, '.next', old, 'server/app');
  await mkdir(pages, { recursive: true });
  for (let file = 0; file < 200; file++) await writeFile(join(pages, `${file}.html`), '');
  const ended = Date.now() + 400;
  const writePages = (async () => {
    for (let page = 0; Date.now() < ended; page++)
      await writeFile(join(pages, `new-${page}.html`), '').catch(() => {});
  })();
  const id = await sites().begin();
  await writePages;
  expect(await folders()).toEqual([id]);
});
