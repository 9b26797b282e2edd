import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { clientOf, editorOf, testTokens } from './startLake.ts';

// Values of the limits: https://www.sanity.io/docs/content-lake/technical-limits. Exceeding one is an error, whose
// shape is documented only in the client's sources (`extractErrorProps`): the gateway's `{statusCode, error,
// message}`, or `{error: {type, description, …}}` of the service that read the request.

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const nested = (levels: number): object => (levels === 0 ? {} : { deeper: nested(levels - 1) });
const headers = {
  authorization: `Bearer ${testTokens.LAKE_EDITOR_TOKEN}`,
  'content-type': 'application/json',
};

// The wording: https://www.sanity.io/answers/migration-api-mutation-error-request-body-exceeds-limit-of-4000000-bytes
test("a transaction above Sanity's size limit is refused with Sanity's message", async () => {
  const { url, lake } = await serveLake([]);
  const client = editorOf(url);
  const text = 'x'.repeat(3_999_000);
  expect((await client.create(page('a', { text })))._id).toBe('a');
  for (const endpoint of ['mutate', 'actions']) {
    const body = JSON.stringify({ mutations: [{ create: page('b', { text: text.repeat(2) }) }] });
    const response = await fetch(`${url}/v2025-02-19/data/${endpoint}/production`, {
      method: 'POST',
      headers,
      body,
    });
    expect([response.status, await response.json()]).toEqual([
      413,
      {
        statusCode: 413,
        error: 'Payload Too Large',
        message: 'Request body exceeds limit of 4000000 bytes',
      },
    ]);
  }
  expect(lake.store.documents.has('b')).toBe(false);
});

// The shape: https://github.com/sanity-io/gradient/issues/320 (Sanity's own repository)
test('a body that is not JSON is quoted in the error, shortened', async () => {
  const { url } = await serveLake([]);
  for (const endpoint of ['mutate', 'actions', 'query']) {
    const send = (body: string) =>
      fetch(`${url}/v2025-02-19/data/${endpoint}/production`, { method: 'POST', headers, body });
    const short = await send('{"mutations": [');
    expect([short.status, await short.json()]).toEqual([
      400,
      {
        error: {
          type: 'httpInvalidRequestBody',
          description: expect.stringContaining('JSON'),
          body: '{"mutations": [',
          bodyTruncated: false,
        },
      },
    ]);
    const long = (await (await send(`[${'x'.repeat(5000)}`)).json()) as { error: { body: string } };
    expect(long.error).toMatchObject({ bodyTruncated: true });
    expect(long.error.body).toHaveLength(1000);
  }
  const client = editorOf(url);
  const request = client.request({ method: 'POST', url: '/data/mutate/production', body: '{' as never });
  expect((await failure(request)).message).toContain('JSON');
});

// https://www.sanity.io/docs/content-lake/technical-limits (documents: 20 levels of attributes)
test("a document above Sanity's nesting limit is refused on every write route", async () => {
  const { url, lake } = await serveLake([page('a')]);
  const client = editorOf(url);
  await client.create(page('b', nested(19)));
  const deep = { ...page('c'), ...nested(21) };
  const writes = [
    client.create(deep),
    client.createOrReplace({ ...deep, _id: 'a' }),
    client.patch('a').set(nested(21)).commit(),
    client
      .patch('a')
      .setIfMissing({ list: [{ _key: 'k', ...nested(21) }] })
      .commit(),
  ];
  for (const write of writes) {
    const { statusCode, details } = await failure(write);
    expect([statusCode, details]).toMatchObject([
      400,
      { type: 'mutationError', items: [{ index: 0, error: { type: 'validationError' } }] },
    ]);
  }
  const action = client.action({
    actionType: 'sanity.action.document.create',
    publishedId: 'd',
    attributes: { ...deep, _id: 'drafts.d' },
    ifExists: 'fail',
  });
  expect((await failure(action)).details).toMatchObject({ type: 'actionError', items: [{ index: 0 }] });
  const arrays = `{"mutations":[{"create":{"_id":"e","_type":"page","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}]}`;
  const response = await fetch(`${url}/v2025-02-19/data/mutate/production?autoGenerateArrayKeys=true`, {
    method: 'POST',
    headers,
    body: arrays,
  });
  expect([response.status, [...lake.store.documents.keys()].sort()]).toEqual([400, ['a', 'b']]);
});

// https://www.sanity.io/docs/ids; the length is from the client's `validateDocumentId`, the error's shape is the
// client's `MutationError`
test('an invalid id is a mutation error that names it', async () => {
  const { url } = await serveLake([]);
  for (const _id of ['a/b', `x${'y'.repeat(128)}`, '-a', 'å', '.a', 'a..b', 'drafts.-a']) {
    const { statusCode, details } = await failure(editorOf(url).create(page('x', { _id })));
    expect([_id, statusCode, details]).toMatchObject([
      _id,
      400,
      { type: 'mutationError', items: [{ index: 0, error: { description: expect.stringContaining(_id) } }] },
    ]);
  }
});

// https://www.sanity.io/docs/http-reference/query: above 11 kB the client sends a query by POST
test("a URL that is too long, and bytes that are not HTTP, get an error of the gateway's shape", async () => {
  const { url } = await serveLake([]);
  const long = await fetch(`${url}/v2025-02-19/data/query/production?query=${'x'.repeat(20_000)}`);
  expect([long.status, await long.json()]).toMatchObject([
    431,
    { statusCode: 431, error: 'Request Header Fields Too Large', message: expect.any(String) },
  ]);
  const responseText = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('not http\r\n\r\n'));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
  expect(responseText).toMatch(
    /^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\{"statusCode":400,"error":"Bad Request"/,
  );
});

test('the cost of a query is limited, and the error quotes the query', async () => {
  const many = Array.from({ length: 3000 }, (_, n) => page(`p${n}`));
  const { url } = await serveLake(many, undefined, { LAKE_QUERY_LIMIT_MS: '1500' });
  const query = '*{"n": count(*[title > ^.title])}';
  await expect(clientOf(url).fetch(query)).rejects.toMatchObject({
    statusCode: 504,
    details: { type: 'queryTimeoutError', query },
  });
  expect(await clientOf(url).fetch('1')).toBe(1);
});

test('every error of the lake has a shape that the client reads', async () => {
  const { url } = await serveLake([page('a')]);
  const auth = { authorization: headers.authorization };
  const requests: [string, RequestInit?][] = [
    ['data/query/production'],
    ['data/query/production', { headers: auth }],
    ['data/query/production?query=*[', { headers: auth }],
    ['data/query/production?query=1&perspective=drafts'],
    ['data/query/production?query=1&$x=nojson', { headers: auth }],
    ['data/query/staging?query=1'],
    ['data/mutate/production', { method: 'POST', body: '{}' }],
    ['data/mutate/production', { method: 'POST', headers, body: '{"mutations":[{"delete":{}}]}' }],
    [
      'data/mutate/production',
      { method: 'POST', headers, body: '{"mutations":[{"create":{"_id":"a","_type":"x"}}]}' },
    ],
    ['data/actions/production', { method: 'POST', headers, body: '{"actions":[{}]}' }],
    ['data/actions/production', { method: 'POST', headers, body: '{"actions":[]}' }],
    ['data/listen/production'],
    ['data/history/production/documents/a', { headers: auth }],
    ['assets/images/production', { method: 'POST', headers, body: 'no image' }],
    ['assets/files/production', { method: 'POST', headers: auth }],
    ['users/nobody', { headers: auth }],
    ['projects/other', { headers: auth }],
    ['nowhere'],
    ['data/query/production', { method: 'DELETE' }],
    ['auth/fetch?sid=guess'],
    ['users/me', { headers: { authorization: 'Bearer unknown' } }],
  ];
  for (const [path, init] of requests) {
    const response = await fetch(`${url}/v2025-02-19/${path}`, init);
    const body = (await response.json()) as Record<string, unknown>;
    const gateway = {
      statusCode: response.status,
      error: expect.stringMatching(/^[A-Z]/),
      message: expect.stringMatching(/\S/),
    };
    const reader = {
      error: { type: expect.stringMatching(/Error$|^http/), description: expect.stringMatching(/\S/) },
    };
    expect([path, response.status >= 400 && response.status < 500]).toEqual([path, true]);
    if (typeof body.error === 'string') expect([path, body]).toEqual([path, gateway]);
    else expect([path, body]).toMatchObject([path, reader]);
  }
});

test('on a full disk a write is refused as a whole with the reason; reads go on, and writes succeed again once there is space', async () => {
  const { url, lake } = await serveLake([page('a')]);
  const { db } = lake.store;
  const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
  db.exec(`PRAGMA max_page_count = ${pages}`);
  const client = editorOf(url);
  const transaction = client
    .transaction()
    .create(page('b'))
    .create(page('c', { text: 'x'.repeat(200_000) }));
  await expect(transaction.commit()).rejects.toMatchObject({
    statusCode: 507,
    message: expect.stringContaining('disk of the content store is full'),
  });
  expect(await clientOf(url).fetch('*[]._id')).toEqual(['a']);
  db.exec('PRAGMA max_page_count = 1000000');
  await client.create(page('b'));
  expect(await clientOf(url).fetch('*[]._id')).toEqual(['a', 'b']);
});
