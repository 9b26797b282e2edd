import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildStore } from '#lib/builds/buildStore.ts';
import { startVisitors } from '../faults/support/visitors.ts';
import { pages } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { type OwnStart, ownStart } from './support/ownStart.ts';

let project: OwnStart;

test.beforeAll(async () => {
  project = await ownStart();
  await project.start();
});
test.afterAll(() => project?.remove());

/** Does what `npm run build` does: creates another build, and points the pointer file to it. */
async function newBuild(
  change: (folder: string) => Promise<unknown>,
  values: Record<string, unknown> = {},
): Promise<string> {
  const store = buildStore(project.root, 'site');
  const current = await store.current();
  if (!current) throw new Error('there is no build');
  const id = await store.begin();
  // The site is writing pages: their temporary files may be gone before they are copied.
  const filter = (source: string) => !source.endsWith('.tmp');
  await cp(join(project.root, current.distDir), join(project.root, '.next', id), { recursive: true, filter });
  await change(join(project.root, '.next', id));
  await store.finish(id, {
    fingerprint: id,
    values: { ...current.values, lakePort: project.lake.port, ...values },
  });
  return id;
}

/**
 * Sends requests while a build is made and until the start has logged a line.
 * @returns failed requests
 */
async function whileVisitorsCome(make: () => Promise<string>, expectedLine: RegExp): Promise<string[]> {
  const next = (count: number) => project.url + pages[count % pages.length]?.path;
  const load = [startVisitors({ visitors: 2, next }), startVisitors({ visitors: 2, next, reconnect: true })];
  const id = await make();
  const line = () => project.lines.find((each) => each.includes(id) && expectedLine.test(each));
  await expect.poll(line, { timeout: 60_000 }).toBeTruthy();
  await Promise.all(load.map((each) => each.stop()));
  for (const each of load) expect(each.answered()).toBeGreaterThan(0);
  return load.flatMap((each) => each.failures());
}

const [oldPolicy, newPolicy] = ['strict-origin-when-cross-origin', 'same-origin'];

/** Changes a header of all pages, as a deploy could. */
async function changeHeader(folder: string): Promise<void> {
  const file = join(folder, 'routes-manifest.json');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(oldPolicy, newPolicy));
}

const policy = async () => (await fetchUrl(`${project.url}/formaal`)).headers['referrer-policy'];

test('a new build takes over, and no request fails meanwhile', async () => {
  expect(await policy()).toBe(oldPolicy);
  expect(await whileVisitorsCome(() => newBuild(changeHeader), /has taken over/)).toEqual([]);
  // Also on a kept-alive connection: the previous site closes each one with its next response.
  await expect.poll(policy).toBe(newPolicy);
});

test('a build that does not start does not take over, and no request fails meanwhile', async () => {
  const withoutId = (folder: string) => rm(join(folder, 'BUILD_ID'));
  expect(await whileVisitorsCome(() => newBuild(withoutId), /does not take over/)).toEqual([]);
  expect(await policy()).toBe(newPolicy);
});

test('a build for another lake does not take over', async () => {
  const make = () => newBuild(async () => {}, { lakePort: 1 });
  expect(await whileVisitorsCome(make, /is not served.*lakePort/)).toEqual([]);
});
