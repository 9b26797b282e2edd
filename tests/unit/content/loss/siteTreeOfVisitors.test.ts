import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { isPreview } from '#lib/preview/isPreview.ts';
import { serveLake } from '../../lake/serve.ts';
import { testTokens } from '../../lake/startLake.ts';

vi.mock('#lib/preview/isPreview.ts', () => ({ isPreview: vi.fn(async () => false) }));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vaeksthus-loss-'));
  vi.stubEnv('NEXT_DIST_DIR', dir);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true });
});

const page = (_id: string, current: string) => ({ _id, _type: 'page', title: current, slug: { current } });

test('the published site tree is saved, the tree of a preview is not', async () => {
  const { url } = await serveLake([
    { _id: 'homePage', _type: 'homePage' },
    { _id: 'siteSettings', _type: 'siteSettings' },
    page('page-a', 'a'),
    page('drafts.page-b', 'b'),
  ]);
  vi.stubEnv('LAKE_PORT', new URL(url).port);
  const paths = async () => (await getSiteTree()).all().map(({ path }) => path);
  const file = join(dir, 'cache/known-pages.json');

  vi.mocked(isPreview).mockResolvedValue(true);
  expect(await paths()).toEqual(['/a', '/b']);
  expect(existsSync(file)).toBe(false);
  vi.mocked(isPreview).mockResolvedValue(false);
  expect(await paths()).toEqual(['/a']);
  expect(existsSync(file)).toBe(true);
});
