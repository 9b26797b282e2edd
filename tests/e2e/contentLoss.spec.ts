import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { pages } from './expectedPages.ts';
import { lakeClient } from './support/lakeClient.ts';
import { notify } from './support/notify.ts';
import { firstContent, type RestoreStore, startOtherLake } from './support/otherStore.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Many pages disappear at once: on purpose, and by accident. Serial, on one site.
test.describe.configure({ mode: 'serial' });

const root = resolve(import.meta.dirname, '../..');
const token = 'editor-token-of-the-lost-content';
const many = Array.from({ length: 12 }, (_, index) => `mange-${index}`);
let site: TestSite;
let restore: RestoreStore | undefined;

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
});
test.afterAll(async () => {
  await site?.stop();
  await restore?.();
});

const statusOf = async (path: string) => (await fetch(site.url + path, { redirect: 'manual' })).status;
/** Number of these pages with this status. */
const countWithStatus = async (status: number, paths: readonly string[]) =>
  (await Promise.all(paths.map(statusOf))).filter((each) => each === status).length;

test('half of all pages, deleted by an editor at once, are gone within seconds', async () => {
  test.setTimeout(120_000);
  const client = lakeClient(site, token);
  const creation = client.transaction();
  for (const id of many) creation.create({ _id: id, _type: 'page', title: id, slug: { current: id } });
  await creation.commit();
  const paths = many.map((id) => `/${id}`);
  await expect.poll(() => countWithStatus(200, paths), { timeout: 60_000 }).toBe(paths.length);
  const deletion = client.transaction();
  for (const id of many) deletion.delete(id);
  await deletion.commit();
  await expect.poll(() => countWithStatus(410, paths), { timeout: 40_000 }).toBe(paths.length);
  expect(site.server.log().join('\n')).not.toContain('missing from the content store');
});

/** The document with its references made weak, so that their targets may be missing. */
const withWeakReferences = (document: object): object =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'object' && value !== null && '_ref' in value ? { ...value, _weak: true } : value,
  ) as object;

/** A third of the pages, removed from the store without a trace in its history. */
const lost = ['/formaal', '/baggrund', '/organisation', '/privatliv', '/tilgaengelighed'];
const inMenus = ['/organisation', '/privatliv', '/tilgaengelighed'];
const lostIds = lost.map((path) => `page${path.replace('/', '-')}`);

test('pages that a store has lost stay public, also in sitemap and menus, and the log says so', async () => {
  await site.lake.stop();
  const remaining = (await firstContent()).filter(({ _id }) => !lostIds.includes(_id));
  restore = await startOtherLake(site, { documents: remaining.map(withWeakReferences) });
  await notify(site, { _id: 'page-formaal', _type: 'page', operation: 'create' });
  await expect
    .poll(() => site.server.log().join('\n'), { timeout: 15_000 })
    .toMatch(/5 of 2\d pages are missing/);
  for (const { path } of pages) expect(await statusOf(path), path).toBe(200);
  const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
  expect(sitemap.match(/<loc>/g)).toHaveLength(pages.length);
  const front = await (await fetch(`${site.url}/`)).text();
  for (const path of inMenus) expect(front.includes(`href="${path}"`), path).toBe(true);
});

/** Runs `npm run content:confirm-loss` with no site but this one to find. */
async function confirmLoss(...flags: string[]): Promise<{ code: number; text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'vaeksthus-confirm-'));
  try {
    const build = `test-${site.env.PORT}`;
    await mkdir(join(folder, '.next'));
    await symlink(join(root, '.next', build), join(folder, '.next', build));
    const args = [join(root, 'lib/commands/confirmLoss.ts'), ...flags];
    const run = promisify(execFile)(process.execPath, args, {
      cwd: folder,
      env: { ...site.env, INIT_CWD: '' },
    });
    return await run.then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (failure: { code: number; stdout: string }) => ({ code: failure.code, text: failure.stdout }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the command lists the missing pages, and changes nothing until the loss is confirmed', async () => {
  const output = await confirmLoss();
  expect(output.code).toBe(1);
  for (const path of lost) expect(output.text).toContain(path);
  expect(output.text).toContain('--yes');
  await notify(site, { _id: 'page-formaal', _type: 'page', operation: 'create' });
  expect(await countWithStatus(200, lost)).toBe(lost.length);
});

test('a confirmed loss takes effect', async () => {
  expect(await confirmLoss('--yes')).toMatchObject({ code: 0 });
  await notify(site, { _id: 'page-formaal', _type: 'page', operation: 'create' });
  await expect.poll(() => countWithStatus(410, lost), { timeout: 15_000 }).toBe(lost.length);
  expect(await confirmLoss()).toMatchObject({
    code: 0,
    text: expect.stringContaining('No pages are in doubt'),
  });
});
