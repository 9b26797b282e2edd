import { request } from 'node:http';
import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { asViewer, clientOf, editorOf, testTokens } from './startLake.ts';

const page = (name: string, fields: object = {}) => ({
  _id: `page-${name}`,
  _type: 'page',
  title: name,
  slug: { _type: 'slug', current: name },
  ...fields,
});
const draft = (name: string, title: string) => ({ ...page(name), _id: `drafts.page-${name}`, title });
const parent = { parent: { _type: 'reference', _ref: 'page-a' } };

// https://www.sanity.io/docs/http-reference/query ("Query using GET method")
test('fetch answers a query with parameters and follows references', async () => {
  const { url } = await serveLake([page('a'), page('b', parent)]);
  const query = '*[_type == "page" && slug.current == $slug][0]{title, "parent": parent->title}';
  expect(await clientOf(url).fetch(query, { slug: 'b' })).toEqual({ title: 'b', parent: 'a' });
  expect(await clientOf(url).fetch(query, { slug: 'c' })).toBeNull();
});

// The same page: `{query, result, syncTags, ms}`
test('the response has its query, its time and its sync tags, and omits the query on request', async () => {
  const { url } = await serveLake([page('a')]);
  const query = 'count(*)';
  const full = await clientOf(url).fetch(query, {}, { filterResponse: false });
  expect(full).toMatchObject({ query, result: 1, ms: expect.any(Number), syncTags: ['s1:production'] });
  const brief = await clientOf(url).fetch(query, {}, { filterResponse: false, returnQuery: false });
  expect(brief).not.toHaveProperty('query');
});

// The same page: queries beyond 11 kB are sent by POST as `{query, params}`
test('a query too long for a URL is answered by POST', async () => {
  const { url } = await serveLake([page('a')]);
  const query = `*[_id == $id && title != "${'long '.repeat(4000)}"][0].title`;
  expect(await clientOf(url).fetch(query, { id: 'page-a' })).toBe('a');
});

test('a query may end in a comment', async () => {
  const { url } = await serveLake([page('a')]);
  expect(await clientOf(url).fetch('count(*) // all')).toBe(1);
});

test('the same query with other parameters gets its own result', async () => {
  const { url } = await serveLake([page('a'), page('b')]);
  const client = clientOf(url);
  const titles = ['a', 'b', 'a'].map((id) => client.fetch('*[_id == $id][0].title', { id: `page-${id}` }));
  expect(await Promise.all(titles)).toEqual(['a', 'b', 'a']);
});

// https://www.sanity.io/docs/content-source-maps; sourceMap.test.ts tests the map itself
test('resultSourceMap is accepted', async () => {
  const { url } = await serveLake([page('a')]);
  expect(await clientOf(url).fetch('count(*)', {}, { resultSourceMap: true })).toBe(1);
});

// https://www.sanity.io/docs/perspectives
test('the perspectives show published documents, drafts over published ones, or all documents unchanged', async () => {
  const { url } = await serveLake([
    page('a'),
    page('b', parent),
    draft('a', 'A, edited'),
    draft('n', 'new'),
    { ...draft('a', 'A, in spring'), _id: 'versions.rSpring.page-a' },
  ]);
  const client = editorOf(url);
  const query = '*[_type == "page"]{_id, _originalId, title, "parent": parent->title}';
  const published = await client.fetch(query);
  expect(published.map((item: { _id: string }) => item._id)).toEqual(['page-a', 'page-b']);

  const drafts = await client.fetch(query, {}, { perspective: 'drafts' });
  expect(drafts).toEqual([
    { _id: 'page-a', _originalId: 'drafts.page-a', title: 'A, edited', parent: null },
    { _id: 'page-b', _originalId: 'page-b', title: 'b', parent: 'A, edited' },
    { _id: 'page-n', _originalId: 'drafts.page-n', title: 'new', parent: null },
  ]);
  expect(await client.fetch(query, {}, { perspective: 'previewDrafts' })).toEqual(drafts);

  const stack = await client.fetch(query, {}, { perspective: ['rSpring', 'drafts'] });
  expect(stack.map((item: { title: string }) => item.title)).toEqual(['A, in spring', 'b', 'new']);
  const release = await client.fetch(query, {}, { perspective: ['rSpring'] });
  expect(release.map((item: { title: string }) => item.title)).toEqual(['A, in spring', 'b']);

  expect(await client.fetch('count(*)', {}, { perspective: 'raw' })).toBe(5);
});

// The same page: "With the release of API version 2025-02-19, the default perspective changed from raw to published"
test('without a perspective the API version decides', async () => {
  const { url } = await serveLake([page('a'), draft('a', 'A')]);
  const headers = { authorization: `Bearer ${testTokens.LAKE_VIEWER_TOKEN}` };
  const count = async (version: string) => {
    const response = await fetch(`${url}/${version}/data/query/production?query=count(*)`, { headers });
    return ((await response.json()) as { result: number }).result;
  };
  expect(await count('v2025-02-19')).toBe(1);
  expect(await count('v2024-01-01')).toBe(2);
  expect(await count('vX')).toBe(1);
  expect(await count('v1')).toBe(2);
});

test('the next query sees a commit', async () => {
  const { url, lake } = await serveLake([page('a')]);
  expect(await clientOf(url).fetch('*[_type == "page"][0].title')).toBe('a');
  lake.store.commit({ author: 'test', changes: [{ id: 'page-a', document: page('a', { title: 'new' }) }] });
  expect(await clientOf(url).fetch('*[_type == "page"][0].title')).toBe('new');
});

// https://www.sanity.io/docs/http-reference/doc: `{documents, omitted: [{id, reason}]}`
test('documents are read by id, and missing ones are named', async () => {
  const { url } = await serveLake([page('a'), draft('b', 'B')]);
  const client = editorOf(url);
  expect(await client.getDocument('page-a')).toMatchObject({
    _id: 'page-a',
    _rev: expect.any(String),
    title: 'a',
  });
  expect(await client.getDocument('nothing')).toBeUndefined();
  const several = await client.getDocuments(['drafts.page-b', 'nothing', 'page-a']);
  expect(several.map((document) => document?._id)).toEqual(['drafts.page-b', undefined, 'page-a']);
  const raw = await fetch(`${url}/v2025-02-19/data/doc/production/page-a,nothing`, { headers: asViewer });
  expect(await raw.json()).toMatchObject({ omitted: [{ id: 'nothing', reason: 'existence' }] });
});

// Documented only in the client's sources: `QueryParseError`, `isQueryParseError` (sanity-io/client pull request #1065
// shows one).
test('a query that does not parse is a ClientError with the position', async () => {
  const { url } = await serveLake([page('a')]);
  const error = await failure(clientOf(url).fetch('*[_type == ]{title}'));
  expect(error.statusCode).toBe(400);
  expect(error.details).toMatchObject({ type: 'queryParseError', query: '*[_type == ]{title}', end: 19 });
  expect(error.details).toHaveProperty('start', 10);
  expect(error.message).toContain('GROQ query parse error');
  for (const cutOff of ['*[_type == ', 'count('])
    expect((await failure(clientOf(url).fetch(cutOff))).message).toContain(
      'unexpected end-of-file, expected expression',
    );
});

test('a missing parameter is an error, not null', async () => {
  const { url } = await serveLake([page('a')]);
  const error = await failure(clientOf(url).fetch('*[slug.current == $slgu]', { slug: 'a' }));
  expect(error.details).toMatchObject({
    type: 'queryParseError',
    description: 'param $slgu referenced, but not provided',
    start: 18,
    end: 23,
  });
});

// The lake's own limit, in an error shape that the client reads.
test('a function that groq-js lacks is an error, and the lake keeps running', async () => {
  const { url } = await serveLake([page('a')]);
  const error = await failure(clientOf(url).fetch('*[geo::contains(a, b)]'));
  expect([error.statusCode, (error.details as { type: string }).type]).toEqual([400, 'queryExecutionError']);
  expect(await clientOf(url).fetch('count(*)')).toBe(1);
});

// Documented only in the client's sources: the gateway's shape `{statusCode, error, message}`, shown as "error -
// message".
test('an unknown dataset is 404', async () => {
  const { url } = await serveLake([page('a')]);
  const error = await failure(clientOf(url).withConfig({ dataset: 'staging' }).fetch('count(*)'));
  expect(error.statusCode).toBe(404);
  expect(error.message).toBe('Not Found - Dataset "staging" not found for project ID "embedded"');
});

test('bad requests are refused with a clear error', async () => {
  const { url } = await serveLake([page('a')]);
  const base = `${url}/v2025-02-19/data/query/production`;
  const post = (body: string) => fetch(base, { method: 'POST', body, headers: asViewer });
  const get = (search: string) => status(fetch(base + search, { headers: asViewer }));
  const status = async (response: Promise<Response>) => {
    const { status, headers } = await response;
    expect(headers.get('content-type')).toContain('application/json');
    return status;
  };
  expect(await get('')).toBe(400);
  expect(await get('?query=')).toBe(400);
  expect(await get('?query=1&$a=b')).toBe(400);
  expect(await get('?query=1&perspective=raw,drafts')).toBe(400);
  expect(await status(fetch(base, { method: 'DELETE' }))).toBe(405);
  expect(await status(post('not json'))).toBe(400);
  expect(await status(post('null'))).toBe(400);
  expect(await status(post('{"query": "1", "params": []}'))).toBe(400);
  expect(await status(post('{"params": {}}'))).toBe(400);
  expect(await status(post(`{"query": "${'x'.repeat(1024 * 1024)}"}`))).toBe(413);
  expect(await status(fetch(`${url}/v2025-02-19/data/unknown/production`))).toBe(404);
  expect(await status(fetch(`${url}/%E0%A4%A`))).toBe(400);
});

test('a page of another origin gets no CORS header, and a foreign Host gets no answer at all', async () => {
  const { url } = await serveLake([page('a')]);
  const response = await fetch(`${url}/health`, { headers: { origin: 'https://example.com' } });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const rebound = request(`${url}/health`, { headers: { host: 'evil.example:3400' } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    });
    rebound.on('error', reject).end();
  });
  expect(status).toBe(403);
});

test('health returns the number of documents', async () => {
  const { url } = await serveLake([page('a'), page('b')]);
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok', documents: 2 });
});
