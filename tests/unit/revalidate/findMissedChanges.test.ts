import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { markApplied } from '#lib/revalidate/appliedRevisions.ts';
import { type Change, changeFromRevision } from '#lib/revalidate/change.ts';
import type { findMissedChanges } from '#lib/revalidate/findMissedChanges.ts';
import { writeAppliedRevisions } from '#lib/revalidate/writeAppliedRevisions.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { serveLake } from '../lake/serve.ts';
import { editorOf, testTokens } from '../lake/startLake.ts';

const settings = { _id: 'siteSettings', _type: 'siteSettings' };
const home = { _id: 'homePage', _type: 'homePage' };
const page = (id: string) => ({ _id: id, _type: 'page', title: id });

/** Simulates a site that was built from a store with these documents, and then started. */
async function builtFrom(documents: object[]) {
  const { url } = await serveLake(documents);
  const distDir = mkdtempSync(join(tmpdir(), 'catch-up-'));
  onTestFinished(() => rmSync(distDir, { recursive: true }));
  vi.stubEnv('NEXT_DIST_DIR', distDir);
  vi.stubEnv('LAKE_PORT', new URL(url).port);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
  vi.resetModules();
  onTestFinished(() => void vi.unstubAllEnvs());
  await writeAppliedRevisions(distDir, process.env);
  restart();
  return { client: editorOf(url), find };
}

/** Resets the state to that of a new process. */
function restart() {
  delete processGlobal<{ loading?: unknown }>('applied-revisions', () => ({})).loading;
  processGlobal('catch-up', () => ({ newest: '' })).newest = '';
}

/** Finds and applies missed changes, in a new module instance that reads the environment of this test. */
async function find(pending: readonly Change[] = []) {
  const module: { findMissedChanges: typeof findMissedChanges } = await import(
    '#lib/revalidate/findMissedChanges.ts'
  );
  const changes = await module.findMissedChanges(pending);
  await markApplied(changes);
  return changes.map(({ id, deleted }) => `${deleted ? '-' : '+'}${id}`).sort();
}

test('no changes are missed after a build; later changes are found once', async () => {
  const { client } = await builtFrom([settings, home, page('a')]);
  expect(await find()).toEqual([]);
  await client.patch('a').set({ title: 'changed' }).commit();
  await client.create(page('b'));
  expect(await find()).toEqual(['+a', '+b']);
  expect(await find()).toEqual([]);
});

test('a deletion is found, even together with a new document', async () => {
  const { client } = await builtFrom([settings, home, page('a'), page('b')]);
  expect(await find()).toEqual([]);
  await client.delete('a');
  expect(await find()).toEqual(['-a']);
  await client.delete('b');
  await client.create(page('c'));
  expect(await find()).toEqual(['+c', '-b']);
});

test('a page that is deleted while its creation is pending is found, and the creation is not found again', async () => {
  const { client } = await builtFrom([settings, home, page('a')]);
  expect(await find()).toEqual([]);
  const { _rev: rev } = await client.create(page('b'));
  const pending = [changeFromRevision('b', { rev, type: 'page' }, false)];
  expect(await find(pending)).toEqual([]);
  await client.delete('b');
  expect(await find(pending)).toEqual(['-b']);
});

test('what was applied before a restart is not applied again', async () => {
  const { client } = await builtFrom([settings, home, page('a')]);
  await client.patch('a').set({ title: 'changed' }).commit();
  expect(await find()).toEqual(['+a']);
  restart();
  expect(await find()).toEqual([]);
  await client.patch('a').set({ title: 'again' }).commit();
  restart();
  expect(await find()).toEqual(['+a']);
});

test('without a record of applied revisions every document counts as changed, once', async () => {
  await builtFrom([settings, home, page('a')]);
  rmSync(join(process.env.NEXT_DIST_DIR ?? '', 'cache'), { recursive: true });
  restart();
  expect(await find()).toEqual(['+a', '+homePage', '+siteSettings']);
  expect(await find()).toEqual([]);
});

test('a store without settings and front page is rejected', async () => {
  const { client } = await builtFrom([settings, home, page('a')]);
  expect(await find()).toEqual([]);
  for (const id of ['a', 'siteSettings', 'homePage']) await client.delete(id);
  await expect(find()).rejects.toThrow(/no settings or no front page/);
});
