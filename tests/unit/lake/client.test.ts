import { ChannelError, ClientError, createClient, isQueryParseError } from '@sanity/client';
import { createClient as createStegaClient, stegaClean } from '@sanity/client/stega';
import { firstValueFrom } from 'rxjs';
import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { asViewer, editorOf, testTokens } from './startLake.ts';

// The behaviour of Sanity's client, with Sanity's own client, in the API version of 2024 and the one of the site.

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const versions = ['2024-08-01', '2025-02-19', 'X'];

/** The status and the message of a request without the client. */
async function answer(url: string, path: string, method = 'GET', body?: object) {
  const response = await fetch(`${url}/v2025-02-19/${path}`, {
    method,
    headers: { authorization: `Bearer ${testTokens.LAKE_EDITOR_TOKEN}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return [response.status, ((await response.json()) as { message?: string }).message];
}

test.each(versions)('with API version %s documents are written, read and queried', async (apiVersion) => {
  const { url } = await serveLake([]);
  const client = editorOf(url, { apiVersion });
  expect(await client.create(page('a', { n: 1 }))).toMatchObject(page('a'));
  const { transactionId, documentIds } = await client
    .transaction()
    .patch('a', (patch) => patch.set({ title: 'ny' }).inc({ n: 2 }))
    .commit();
  expect([transactionId, documentIds]).toEqual([expect.any(String), ['a']]);
  expect(await client.getDocument('a')).toMatchObject({ title: 'ny', n: 3 });
  expect(await client.fetch('*[_id == $id][0]{_id, n}', { id: 'a' })).toEqual({ _id: 'a', n: 3 });
  await client.delete('a');
  expect(await client.getDocument('a')).toBeUndefined();
});

test.each(versions)('with API version %s an invalid query is explained', async (apiVersion) => {
  const { url } = await serveLake([]);
  const client = editorOf(url, { apiVersion });
  const error = await client.fetch('*[_type == ').catch((cause) => cause);
  expect(error).toBeInstanceOf(ClientError);
  expect(error.statusCode).toBe(400);
  expect(isQueryParseError(error.details)).toBe(true);
  expect(error.message).toMatch(/GROQ query parse error/);
  const listening = await firstValueFrom(client.listen('*[_type == ')).catch((cause) => cause);
  expect(listening).toBeInstanceOf(ChannelError);
  expect(listening.message).toMatch(/GROQ query parse error/);
});

test.each(versions)('with API version %s streams begin with a welcome', async (apiVersion) => {
  const { url } = await serveLake([]);
  const client = editorOf(url, { apiVersion });
  const listening = client.listen('*', {}, { events: ['welcome'] });
  expect(await firstValueFrom(listening)).toMatchObject({ type: 'welcome' });
  const events = client.live.events({ includeDrafts: true, tag: 'test.live', waitFor: 'function' });
  expect(await firstValueFrom(events)).toMatchObject({ type: 'welcome' });
});

test('source maps and invisible edit links work', async () => {
  const { url } = await serveLake([page('a', { items: [{ _key: 'k', label: 'first' }] })]);
  const { resultSourceMap } = await editorOf(url).fetch(
    '*[_id == "a"][0]',
    {},
    { filterResponse: false, resultSourceMap: 'withKeyArraySelector' },
  );
  expect(resultSourceMap?.documents).toMatchObject([{ _id: 'a', _type: 'page' }]);
  const client = createStegaClient({
    ...editorOf(url).config(),
    stega: { enabled: true, studioUrl: 'https://studio.example' },
  });
  const result = await client.fetch<{ label: string }>('*[_id == "a"][0].items[0]{label}');
  expect(result.label.length).toBeGreaterThan('first'.length);
  expect(stegaClean(result)).toEqual({ label: 'first' });
});

test('the project, its dataset and the caller are described', async () => {
  const { url } = await serveLake([]);
  const client = editorOf(url);
  expect((await client.projects.list()).map(({ id }) => id)).toEqual(['embedded']);
  expect(await client.projects.getById('embedded')).toMatchObject({
    id: 'embedded',
    displayName: expect.any(String),
  });
  expect(await client.datasets.list()).toMatchObject([{ name: 'production', aclMode: 'private' }]);
  expect(await client.request({ url: '/datasets' })).toMatchObject([{ name: 'production' }]);
  expect(await client.request({ url: '/aliases' })).toEqual([]);
  for (const uri of ['/datasets', '/projects/embedded/datasets'])
    expect(await client.request({ url: `${uri}/production/settings/embeddings` })).toEqual({
      enabled: false,
      status: 'disabled',
    });
  expect((await client.datasets.getEmbeddingsSettings('production')).enabled).toBe(false);
  expect(await client.users.getById('me')).toMatchObject({
    id: expect.any(String),
    name: expect.any(String),
  });
});

test('the dataset is private: without a token every version answers 401, and says so', async () => {
  const { url } = await serveLake([page('a')]);
  const query = encodeURIComponent('*');
  for (const path of [
    'data/query/production',
    'projects/embedded/datasets/production/query',
    'data/live/events/production',
  ]) {
    for (const version of ['v1', 'v2021-03-25', 'v2025-02-19', 'vX']) {
      const response = await fetch(`${url}/${version}/${path}?query=${query}`);
      expect([version, path, response.status]).toEqual([version, path, 401]);
      expect(await response.json()).toMatchObject({ statusCode: 401, error: 'Unauthorized' });
    }
  }
});

test('a client that is configured with a resource reads, writes and listens', async () => {
  const { url } = await serveLake([page('a')]);
  const client = createClient({
    ...{ apiHost: url, useProjectHostname: false, useCdn: false, apiVersion: '2025-02-19' },
    ...{ token: testTokens.LAKE_EDITOR_TOKEN, maxRetries: 0 },
    resource: { type: 'dataset', id: 'embedded.production' },
  });
  const welcome = firstValueFrom(client.listen('*', {}, { events: ['welcome'] }));
  expect(await welcome).toMatchObject({ type: 'welcome' });
  expect(await firstValueFrom(client.live.events({ includeDrafts: true }))).toMatchObject({
    type: 'welcome',
  });
  expect(await client.create(page('b'))).toMatchObject(page('b'));
  expect(await client.fetch('*[]._id')).toEqual(['a', 'b']);
  expect(await client.fetch('*[_id == $id]._id', { id: 'b', text: 'x'.repeat(20_000) })).toEqual(['b']);
  expect(await client.getDocument('b')).toMatchObject(page('b'));
  await client.action({
    actionType: 'sanity.action.document.unpublish',
    draftId: 'drafts.b',
    publishedId: 'b',
  });
  expect((await client.getDocuments(['b', 'drafts.b'])).map((each) => each?._id)).toEqual([
    undefined,
    'drafts.b',
  ]);
  for (const id of ['embedded.staging', 'other.production']) {
    const other = client.withConfig({ resource: { type: 'dataset', id } });
    expect((await failure(other.fetch('*'))).statusCode).toBe(404);
  }
  const library = client.withConfig({ resource: { type: 'media-library', id: 'x' } });
  const error = await library.fetch('*').catch((cause) => cause);
  expect([error.statusCode, error.message]).toEqual([501, expect.stringContaining('the Media Library')]);
});

test('a transaction has the id of the request, in its body or its address', async () => {
  const { url, lake } = await serveLake([page('drafts.b')]);
  const mutations = [{ create: page('a') }];
  await answer(url, 'data/mutate/production?transactionId=tx-1', 'POST', { mutations });
  expect(lake.store.documents.get('a')?._rev).toBe('tx-1');
  const actions = [{ actionType: 'sanity.action.document.discard', draftId: 'drafts.b' }];
  const published = { ...actions[0], actionType: 'sanity.action.document.publish', publishedId: 'b' };
  await answer(url, 'data/actions/production?transactionId=tx-2', 'POST', { actions: [published] });
  expect(lake.store.documents.get('b')?._rev).toBe('tx-2');
  const again = { mutations: [{ patch: { id: 'a', set: { n: 1 } } }], transactionId: 'tx-3' };
  await answer(url, 'data/mutate/production?transactionId=tx-4', 'POST', again);
  expect(lake.store.documents.get('a')?._rev).toBe('tx-3');
  expect((await answer(url, 'data/mutate/production?transactionId=a/b', 'POST', { mutations }))[0]).toBe(400);
});

// https://www.sanity.io/docs/content-lake/perspectives/changelog: "versions.** documents are not returned in API versions
// prior to 2025-02-19."
test('raw reads have versions since API version 2025-02-19', async () => {
  const { url } = await serveLake([page('a'), page('drafts.a'), page('versions.r.a')]);
  const ids = (apiVersion: string, perspective?: 'raw') =>
    editorOf(url, { apiVersion, perspective }).fetch('*[]._id');
  expect(await ids('2025-02-19', 'raw')).toEqual(['a', 'drafts.a', 'versions.r.a']);
  expect(await ids('X', 'raw')).toEqual(['a', 'drafts.a', 'versions.r.a']);
  expect(await ids('2025-02-18', 'raw')).toEqual(['a', 'drafts.a']);
  expect(await ids('1', 'raw')).toEqual(['a', 'drafts.a']);
  expect(await ids('1')).toEqual(['a', 'drafts.a']);
  expect(await ids('2025-02-19')).toEqual(['a']);
});

// https://www.sanity.io/docs/http-reference/doc ("includeAllVersions")
test('getDocument returns the draft and the versions too, on request', async () => {
  const { url } = await serveLake([
    page('a'),
    page('drafts.a'),
    page('versions.r.a'),
    page('b'),
    page('a.b'),
  ]);
  const client = editorOf(url);
  const ids = async (id: string) =>
    (await client.getDocument(id, { includeAllVersions: true })).map(({ _id }) => _id);
  expect(await ids('a')).toEqual(['a', 'drafts.a', 'versions.r.a']);
  expect(await ids('drafts.a')).toEqual(['a', 'drafts.a', 'versions.r.a']);
  expect(await ids('b')).toEqual(['b']);
  expect(await ids('gone')).toEqual([]);
  expect(await client.getDocument('a', { includeAllVersions: false })).toMatchObject(page('a'));
  expect(await client.getDocument('a', { releaseId: 'r' })).toMatchObject({ _id: 'versions.r.a' });
});

test("the Studio's settings can be removed", async () => {
  const { url } = await serveLake([]);
  const client = editorOf(url);
  const body = ['a', 'b', 'c'].map((key) => ({ key, value: 1 }));
  await client.request({ method: 'PUT', url: '/users/me/keyvalue', body });
  const removed = await client.request({ method: 'DELETE', url: '/users/me/keyvalue/a,b' });
  expect(removed).toEqual([
    { key: 'a', value: null },
    { key: 'b', value: null },
  ]);
  expect(await client.request({ url: '/users/me/keyvalue/a,c' })).toEqual([
    { key: 'a', value: null },
    { key: 'c', value: 1 },
  ]);
  const url2 = `${url}/v1/users/me/keyvalue/c`;
  expect((await fetch(url2, { method: 'DELETE', headers: asViewer })).status).toBe(403);
});

test('`identity()` is the user that asks', async () => {
  const { url } = await serveLake([page('a')]);
  const client = editorOf(url);
  const { id } = await client.users.getById('me');
  expect(await client.fetch('identity()')).toBe(id);
  await client.patch('a').set({ owner: id }).commit();
  await client.delete({ query: '*[owner == identity()]' });
  expect(await client.getDocument('a')).toBeUndefined();
});

// The list in sanity/lake/README.md
test('what is not in the lake says so', async () => {
  const { url } = await serveLake([page('a')]);
  const client = editorOf(url);
  for (const [request, words] of [
    [() => client.agent.action.generate({} as never), 'Agent Actions'],
    [() => client.datasets.create('x'), 'more than one dataset'],
    [() => client.datasets.edit('production', { aclMode: 'public' }), 'more than one dataset'],
    [() => client.datasets.delete('production'), 'more than one dataset'],
    [() => client.request({ url: '/projects/embedded/datasets/copy' }), 'more than one dataset'],
    [() => client.request({ url: '/graphql/production/default', method: 'POST' }), 'GraphQL'],
    [
      () => client.request({ url: '/hooks/projects/embedded' }),
      'webhooks over the API: set LAKE_WEBHOOK_URL',
    ],
    ...[
      ['/projects/embedded/datasets/production/backups', 'backups over the API: use npm run backup'],
      ['/projects/embedded/datasets/production/schemas', 'deployed schemas'],
      ['/projects/embedded/datasets/production/tags/t', 'tags of datasets'],
      ['/projects/embedded/tags', 'tags of datasets'],
      ['/projects/embedded/members/u', 'members over the API: use npm run editors'],
      ['/invitations/project/embedded', 'members over the API: use npm run editors'],
      ['/organizations', 'organizations'],
    ].map(([endpoint, words]) => [() => client.request({ url: String(endpoint) }), words] as const),
    [() => client.request({ url: '/schedules/embedded/production' }), 'scheduled publishing'],
    [() => client.request({ url: '/embeddings-index/query/production/x', method: 'POST' }), 'embeddings'],
  ] as readonly (readonly [() => Promise<unknown>, string])[]) {
    const error = await request().then(
      () => undefined,
      (cause) => cause,
    );
    expect([words, error?.statusCode, error?.message]).toEqual([
      words,
      501,
      expect.stringContaining(`Not in the embedded lake: ${words}`),
    ]);
  }
  const release = await failure(client.releases.create({ releaseId: 'r', metadata: { title: 'R' } }));
  expect([release.statusCode, release.message]).toEqual([
    400,
    expect.stringContaining('"sanity.action.release.create" is not in the embedded lake: it has no releases'),
  ]);
  const variant = await failure(client.action({ actionType: 'sanity.action.variant.create' } as never));
  expect(variant.message).toContain('is not in the embedded lake: it has no variants');
  const query = await failure(client.fetch('*', {}, { variant: 'v' } as never));
  expect([query.statusCode, query.message]).toEqual([
    400,
    expect.stringContaining('Variants are not in the embedded lake'),
  ]);
  expect(await answer(url, 'no/such/path')).toEqual([404, 'No such endpoint: /v2025-02-19/no/such/path']);
});

test.each([
  '*[geo::contains(a, b)]',
  'geo::latLng(1, 2)',
  '*[_type == "nothing"]{"x": geo::distance(a, b)}',
  'geo(a)',
  '*[media::hasAsset(a)]',
  '*[0]{"n": documents::incomingRefCount()}',
  '* | score(text::semanticSimilarity("x"))',
])('the function in %s is not in the lake, and it says so even if no document reaches it', async (query) => {
  const { url } = await serveLake([page('a')]);
  const error = await failure(editorOf(url).fetch(query));
  expect([error.statusCode, error.message]).toEqual([
    400,
    expect.stringContaining('() is not in the embedded lake'),
  ]);
});
