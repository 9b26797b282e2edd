import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import type { WorkspaceOptions } from 'sanity';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { studioPolicy } from '#lib/headers/studioPolicy.ts';
import { readEnv } from '#lib/server/env.ts';
import { cloudStore } from '#lib/transfer/contentStore.ts';

// Loading the whole Studio takes 2 s, or 10 s on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

// Configuration alone moves site and Studio to Sanity's cloud. The modules read it when they are loaded.
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

const cloud = { SANITY_PROJECT_ID: 'abc12345', SANITY_DATASET: 'staging', SANITY_READ_TOKEN: 'reads-drafts' };

function stub(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
}

const directives = (project?: string) => {
  const [csp] = studioPolicy(project).filter(({ key }) => key === 'Content-Security-Policy');
  const parts = (csp?.value ?? '').split('; ').map((part): [string, string[]] => {
    const [name = '', ...sources] = part.split(' ');
    return [name, sources];
  });
  return Object.fromEntries(parts);
};

test('with a project id the site queries that project, for published documents and for drafts', async () => {
  stub(cloud);
  const { client, previewClient } = await import('#lib/content/client.ts');
  expect(client().getUrl('/data/query/staging')).toBe(
    'https://abc12345.api.sanity.io/v2025-02-19/data/query/staging',
  );
  expect(client().config()).toMatchObject({ dataset: 'staging', perspective: 'published', useCdn: false });
  expect(previewClient().config()).toMatchObject({
    url: 'https://abc12345.api.sanity.io/v2025-02-19',
    perspective: 'drafts',
    token: 'reads-drafts',
  });
});

test("with a project id images and files are fetched from Sanity's CDN, behind the same /media paths", async () => {
  stub(cloud);
  const urls: string[] = [];
  const tokens: (string | null)[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    urls.push(address);
    tokens.push(new Headers(init.headers).get('authorization'));
    return new Response('', { headers: { 'content-type': 'image/webp' } });
  });
  const { fetchImage, fetchFile } = await import('#lib/images/fetchAsset.ts');
  const { signal } = new AbortController();
  await fetchImage('0a-30x20.png?w=320', signal);
  await fetchFile('0b.pdf', new Request('https://vfl.example', { signal }));
  vi.unstubAllGlobals();
  expect(urls).toEqual([
    'https://cdn.sanity.io/images/abc12345/staging/0a-30x20.png?w=320',
    'https://cdn.sanity.io/files/abc12345/staging/0b.pdf?dl=',
  ]);
  // Only the API and the lake get the token. The lake requires it for image transformations.
  expect(tokens).toEqual([null, null]);
});

test('/lake exists only with the embedded lake', async () => {
  const sources = async () => {
    vi.resetModules();
    const { config } = await import('../../../next.config.ts');
    const rewrites = await config.rewrites?.();
    if (!rewrites || Array.isArray(rewrites))
      throw new Error('expected rewrites as an object with three groups');
    const rewriteRules = [
      ...(rewrites.beforeFiles ?? []),
      ...(rewrites.afterFiles ?? []),
      ...(rewrites.fallback ?? []),
    ];
    return rewriteRules.map(({ source }) => source).filter((source) => source.startsWith('/lake'));
  };
  vi.stubEnv('SANITY_PROJECT_ID', '');
  expect(await sources()).toHaveLength(1);
  stub(cloud);
  expect(await sources()).toEqual([]);
});

test("/lake exposes only the lake's API and assets, not its local endpoints", async () => {
  vi.stubEnv('SANITY_PROJECT_ID', '');
  const { config } = await import('../../../next.config.ts');
  const rewrites = await config.rewrites?.();
  const afterFiles = (rewrites && !Array.isArray(rewrites) && rewrites.afterFiles) || [];
  const match = getPathMatch(afterFiles.find(({ source }) => source.startsWith('/lake'))?.source ?? '');
  for (const path of [
    'v1/ping',
    'v2025-02-19/data/query/production',
    'vX/multiplex',
    'images/a/b/c.png',
    'files/a/b/c',
  ])
    expect([path, match(`/lake/${path}`)]).toEqual([path, { path }]);
  for (const path of [
    'health',
    'metrics',
    'v1',
    'health/v1/x',
    'x/v1/ping',
    '/v1/ping',
    'imagesx/a',
    'status/v1/',
  ])
    expect([path, match(`/lake/${path}`)]).toEqual([path, false]);
});

test("the Studio's CSP matches the location of its content", async () => {
  stub(cloud);
  const { config } = await import('../../../next.config.ts');
  const headers = (await config.headers?.())?.find(({ source }) => source === '/studio/:path*')?.headers;
  expect(headers).toEqual(studioPolicy('abc12345'));
});

test("the Studio's CSP allows only its own origin, its project and Sanity's CDN", () => {
  const [embedded, cloudPolicy] = [directives(), directives('abc12345')];
  expect(JSON.stringify(embedded)).not.toMatch(/https|wss|sanity/);
  expect(cloudPolicy).toEqual({
    ...embedded,
    'connect-src': ["'self'", 'blob:', 'https://abc12345.api.sanity.io', 'wss://abc12345.api.sanity.io'],
    'img-src': ["'self'", 'data:', 'blob:', 'https://cdn.sanity.io'],
    'media-src': ["'self'", 'blob:', 'https://cdn.sanity.io'],
  });
});

test('with a project id the Studio uses that project and its login, without lake settings', async () => {
  stub({ SANITY_STUDIO_PROJECT_ID: 'abc12345', SANITY_STUDIO_DATASET: 'staging' });
  const { default: config } = await import('../../../sanity.config.ts');
  expect(config).toMatchObject({ projectId: 'abc12345', dataset: 'staging' });
  for (const lakeSetting of ['apiHost', 'auth', 'releases', 'tasks'])
    expect(config).not.toHaveProperty(lakeSetting);
  const { unstable_clientFactory: clientOf } = config as WorkspaceOptions;
  const client = clientOf?.({ projectId: 'abc12345', dataset: 'staging', apiVersion: '2025-02-19' });
  expect(client?.config()).toMatchObject({ apiHost: 'https://api.sanity.io', useProjectHostname: true });
  expect((await import('../../../sanity.cli.ts')).default.api).toEqual({
    projectId: 'abc12345',
    dataset: 'staging',
  });
});

test('with a project id content is imported into and exported from that project', () => {
  const { client, name, embedded } = cloudStore(readEnv(cloud), 'writes');
  expect(client.config()).toMatchObject({
    url: 'https://abc12345.api.sanity.io/v2025-02-19',
    cdnUrl: 'https://abc12345.apicdn.sanity.io/v2025-02-19',
    dataset: 'staging',
    token: 'writes',
    useCdn: false,
    perspective: 'raw',
  });
  expect([name, embedded]).toEqual([`dataset "staging" of project "abc12345" in Sanity's cloud`, false]);
});
