import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '#lib/processes/ports.ts';
import { addressOf } from '../content/documentPaths.ts';
import { readDocuments } from '../content/firstContent.ts';
import { lakeClient } from './support/lakeClient.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// The command that requests every path in the address history, against the built site and the first content. In order,
// on one site, whose history grows.
test.describe.configure({ mode: 'serial' });

const root = resolve(import.meta.dirname, '../..');
const token = 'editor-token-of-the-links-check';
let site: TestSite;

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
});
test.afterAll(() => site?.stop());

/** Runs the command as npm does. Returns its output and exit code. */
function check(args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['lib/commands/linksCheck.ts', ...args], {
    cwd: root,
    env: { ...site.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.on('data', (text) => {
    output.stderr += text;
  });
  return new Promise<{ code: number | null } & typeof output>((resolve) => {
    child.once('close', (code) => resolve({ code, ...output }));
  });
}

/** The paths of the first content. */
const documents = readDocuments();
const byId = new Map(documents.map((document) => [document._id, document]));
const pages = documents.flatMap((document) => addressOf(document, byId) ?? []);

/** Pages of the first content that are in the address history. */
const recorded = () =>
  lakeClient(site, token).fetch<string[]>('*[_type == "addressRecord"].addresses[].path');

test('the address history exists as soon as the site runs, without any visit', async () => {
  await expect
    .poll(async () => (await recorded()).sort())
    .toEqual(pages.filter((path) => path !== '/').sort());
});

test('every path of the first content ends at a page, or is deliberately 410', async () => {
  const { code, stdout, stderr } = await check();
  expect(stderr).toBe('');
  // 21 pages, five redirects, and one path below each of the three prefix redirects.
  expect(stdout).toMatch(
    /^29 addresses of the dataset "production" in the embedded lake .* were checked at /,
  );
  expect(stdout).toContain('23 end in a page, 6 are gone on purpose, 0 lead to another site');
  expect(code).toBe(0);
});

test('another origin can be named', async () => {
  const { code, stdout } = await check([site.url], { PORT: '1' });
  expect(stdout).toContain(`were checked at ${site.url}:`);
  expect(code).toBe(0);
});

test('a path that leads nowhere is a failure, and is named with a remedy', async () => {
  const { _rev, ...page } = (await lakeClient(site, token).getDocument('page-privatliv')) ?? {};
  await lakeClient(site, token)
    .transaction()
    .create({ ...page, _id: 'drafts.page-gemt', _type: 'page', slug: { _type: 'slug', current: 'gemt' } })
    .create({
      _id: 'address-record-page-gemt',
      _type: 'addressRecord',
      document: 'page-gemt',
      addresses: [{ _key: 'a', _type: 'recordedAddress', path: '/gemt', since: '2026-01-01T00:00:00Z' }],
    })
    .commit();
  const { code, stdout, stderr } = await check();
  expect(stderr).toBe(
    '/gemt (address history of page-gemt): 404; its document is currently not published: publish it, delete it, or create a redirect\n',
  );
  expect(stdout).toContain('1 fail');
  expect(code).toBe(1);
});

test('a public path that is missing in the address history is a failure too', async () => {
  await lakeClient(site, token).delete('address-record-page-formaal');
  const { code, stderr } = await check();
  expect(stderr).toContain('/formaal (the address of page-formaal): not in the address history');
  expect(code).toBe(1);
});

test('without a site or a store the command says so', async () => {
  const noSite = await check([], { PORT: String(await freePort()) });
  expect(noSite.stderr).toMatch(/^No site answers at http:\/\/localhost:\d+ .*: start it with npm start/);
  expect(noSite.code).toBe(1);
  const LAKE_DIR = await mkdtemp(join(tmpdir(), 'vaeksthus-empty-'));
  const noStore = await check([], { LAKE_DIR, LAKE_PORT: String(await freePort()) });
  expect(noStore.stderr).toMatch(/^There is no store in .*: run npm start once, or set LAKE_DIR/);
  expect(noStore.code).toBe(1);
  await rm(LAKE_DIR, { recursive: true });
});
