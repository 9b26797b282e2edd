import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { editorOf } from './startLake.ts';

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const to = (id: string, extraFields: object = {}) => ({
  parent: { _type: 'reference', _ref: id, ...extraFields },
});

async function lakeWith(...documents: object[]) {
  const { url, lake } = await serveLake(documents);
  return { url, lake, client: editorOf(url), ids: () => [...lake.store.documents.keys()].sort() };
}

// https://www.sanity.io/docs/http-reference/mutation: `{transactionId, results: [{id, operation, document}]}`
test('create adds the system fields, and an id if there is none', async () => {
  const { client } = await lakeWith();
  const created = await client.create({ _id: 'a', _type: 'page', title: 'A' });
  expect(created).toEqual({
    _id: 'a',
    _type: 'page',
    title: 'A',
    _rev: expect.any(String),
    _createdAt: expect.stringMatching(/^\d{4}-/),
    _updatedAt: created._createdAt,
  });
  const { _id } = await client.create({ _type: 'page' });
  expect(_id).toMatch(/^[0-9a-f-]{36}$/);
  const draft = await client.create({ _id: 'drafts.', _type: 'page' });
  expect(draft._id).toMatch(/^drafts\.[0-9a-f-]{36}$/);
});

// The error's shape: `MutationError` of @sanity/client; its types as in sanity-io/sanity issues #3202 and #2440.
test('a duplicate create is refused', async () => {
  const { client, lake } = await lakeWith(page('a'));
  const error = await failure(client.create(page('a', { title: 'other' })));
  expect([error.statusCode, error.message]).toEqual([
    409,
    'The mutation(s) failed: Document by ID "a" already exists:\n- Document by ID "a" already exists',
  ]);
  expect(error.details).toMatchObject({
    type: 'mutationError',
    items: [{ index: 0, error: { type: 'documentAlreadyExistsError', id: 'a' } }],
  });
  expect(lake.store.documents.get('a')?.title).toBe('a');
});

test('createIfNotExists keeps an existing document; createOrReplace replaces it and keeps its creation date', async () => {
  const { client } = await lakeWith(page('a', { _createdAt: '2020-01-01T00:00:00Z' }));
  const existing = await client.createIfNotExists(page('a', { title: 'other' }));
  expect(existing.title).toBe('a');
  const replaced = await client.createOrReplace(page('a', { title: 'other' }));
  expect(replaced).toMatchObject({ title: 'other', _createdAt: '2020-01-01T00:00:00Z' });
  expect(await client.createIfNotExists(page('b'))).toMatchObject({ _id: 'b', title: 'b' });
});

// https://www.sanity.io/docs/http-patches
test('patches support every operation', async () => {
  const items = ['x', 'y', 'z'].map((key) => ({ _key: key, text: key }));
  const { client } = await lakeWith(
    page('a', { n: 5, deep: { kept: 1, gone: 2 }, items, text: 'Hej verden' }),
  );
  const patched = await client
    .patch('a')
    .set({ title: 'T', 'items[_key=="y"].text': 'Y' })
    .setIfMissing({ title: 'no', added: { list: [] } })
    .unset(['deep.gone'])
    .inc({ n: 3 })
    .commit();
  expect(patched).toMatchObject({ title: 'T', n: 8, deep: { kept: 1 }, added: { list: [] } });
  expect(patched.deep).not.toHaveProperty('gone');
  const inserted = await client
    .patch('a')
    .insert('after', 'items[_key=="x"]', [{ _key: 'w' }])
    .dec({ n: 1 })
    .diffMatchPatch({ text: '@@ -1,10 +1,11 @@\n Hej \n+v\n verden\n' })
    .commit();
  expect(inserted.items.map(({ _key }: { _key: string }) => _key)).toEqual(['x', 'w', 'y', 'z']);
  expect([inserted.n, inserted.text]).toEqual([7, 'Hej vverden']);
  const replaced = await client
    .patch('a')
    .insert('replace', 'items[-1]', [{ _key: 'q' }])
    .commit();
  expect(replaced.items.map(({ _key }: { _key: string }) => _key)).toEqual(['x', 'w', 'y', 'q']);
});

test("a patch that changes a document's id or type is refused, and changes nothing", async () => {
  const { client } = await lakeWith(page('a'));
  for (const [attribute, value] of [
    ['_id', 'b'],
    ['_type', 'other'],
  ] as const) {
    const error = await failure(
      client
        .patch('a')
        .set({ title: 'T', [attribute]: value })
        .commit(),
    );
    expect([error.statusCode, error.details]).toMatchObject([
      409,
      { items: [{ error: { type: 'cannotModifyImmutableAttributeError', attribute } }] },
    ]);
    await expect(failure(client.patch('a').unset([attribute]).commit())).resolves.toMatchObject({
      statusCode: 409,
    });
  }
  expect(await client.getDocument('a')).toMatchObject({ _id: 'a', _type: 'page', title: 'a' });
});

test("a patch never changes a document's creation date or revision", async () => {
  const { client } = await lakeWith(page('a', { _createdAt: '2020-01-01T00:00:00Z' }));
  const set = { _id: 'a', _type: 'page', _rev: 'mine', _createdAt: 'x', _updatedAt: 'x', title: 'T' };
  const patched = await client.patch('a').set(set).commit();
  expect(patched).toMatchObject({ _id: 'a', _type: 'page', _createdAt: '2020-01-01T00:00:00Z', title: 'T' });
  expect(patched._rev).not.toBe('mine');
  expect(patched._updatedAt).toMatch(/^20/);
});

test('a patch of a document that does not exist, or with an invalid path, is refused', async () => {
  const { client } = await lakeWith(page('a'));
  const missing = await failure(client.patch('b').set({ title: 'B' }).commit());
  expect([missing.statusCode, missing.details]).toMatchObject([
    409,
    { items: [{ error: { type: 'documentNotFoundError', id: 'b' } }] },
  ]);
  const broken = await failure(client.patch('a').set({ ']': 1 }).commit());
  expect(broken.statusCode).toBe(400);
  expect(broken.message).toMatch(/Unable to patch "a"/);
});

// https://www.sanity.io/docs/http-patches ("ifRevisionID")
test('a patch of another revision is refused', async () => {
  const { client } = await lakeWith(page('a'));
  const { _rev } = await client.patch('a').set({ title: 'one' }).commit();
  await client.patch('a').ifRevisionId(_rev).set({ title: 'two' }).commit();
  const error = await failure(client.patch('a').ifRevisionId(_rev).set({ title: 'three' }).commit());
  expect([error.statusCode, error.details]).toMatchObject([
    409,
    { items: [{ error: { type: 'documentRevisionIDDoesNotMatchError', expectedRevisionID: _rev } }] },
  ]);
  expect(await client.fetch('*[_id == "a"][0].title')).toBe('two');
});

test('a transaction is atomic, in order, under the id that the client gives it', async () => {
  const { client, lake } = await lakeWith(page('a'));
  const transaction = client
    .transaction()
    .create(page('b', to('a')))
    .patch('b', (patch) => patch.set({ title: 'B' }))
    .patch('b', (patch) => patch.setIfMissing({ lead: 'L' }))
    .delete('c')
    .transactionId('tx-1');
  const done = await transaction.commit();
  expect(done).toMatchObject({
    transactionId: 'tx-1',
    documentIds: ['b', 'b', 'b', 'c'],
    results: [
      { id: 'b', operation: 'create' },
      { id: 'b', operation: 'update' },
      { id: 'b', operation: 'update' },
      { id: 'c', operation: 'none' },
    ],
  });
  expect(lake.store.documents.get('b')).toMatchObject({ title: 'B', lead: 'L', _rev: 'tx-1' });
  const error = await failure(
    client
      .transaction()
      .create(page('d'))
      .patch('a', (patch) => patch.set({ title: 'changed' }))
      .create(page('a'))
      .commit(),
  );
  expect(error.details).toMatchObject({ items: [{ index: 2 }] });
  expect([lake.store.documents.has('d'), lake.store.documents.get('a')?.title]).toEqual([false, 'a']);
  expect(
    (await failure(client.transaction().create(page('e')).transactionId('tx-1').commit())).statusCode,
  ).toBe(409);
});

test('the response has what the request asks it to return; a dry run changes nothing', async () => {
  const { client, ids } = await lakeWith(page('a'));
  const options = { returnDocuments: false } as const;
  expect(await client.create(page('b'), options)).toEqual({
    transactionId: expect.any(String),
    documentId: 'b',
    results: [{ id: 'b', operation: 'create' }],
  });
  const dry = await client.create(page('c'), { dryRun: true });
  expect(dry).toMatchObject({ _id: 'c', title: 'c' });
  expect((await client.patch('a').set({ title: 'dry' }).commit({ dryRun: true })).title).toBe('dry');
  expect((await failure(client.create(page('a'), { dryRun: true }))).statusCode).toBe(409);
  expect(ids()).toEqual(['a', 'b']);
  expect(await client.fetch('*[_id == "a"][0].title')).toBe('a');
  for (const visibility of ['sync', 'async', 'deferred'] as const) {
    await client.patch('a').set({ title: visibility }).commit({ visibility });
    expect(await client.fetch('*[_id == "a"][0].title')).toBe(visibility);
  }
});

test('documents are deleted and patched by id and by query', async () => {
  const { client, ids } = await lakeWith(page('a'), page('b'), page('c'), page('d'));
  await client
    .patch({ query: '*[_id in $ids]', params: { ids: ['a', 'b'] } })
    .set({ title: 'T' })
    .commit();
  expect(await client.fetch('*[title == "T"]._id')).toEqual(['a', 'b']);
  await client.delete('d');
  await client.delete({ query: '*[title != "T"]' });
  expect(ids()).toEqual(['a', 'b']);
});

test('a strong reference prevents deletion of its target, a weak one does not', async () => {
  const { client, ids } = await lakeWith(
    page('a'),
    page('b', to('a')),
    page('w'),
    page('v', to('w', { _weak: true })),
  );
  const error = await failure(client.delete('a'));
  expect(error.message).toContain('Document "a" cannot be deleted as there are references to it from "b"');
  expect([error.statusCode, error.details]).toMatchObject([
    409,
    { items: [{ error: { type: 'documentHasExistingReferencesError', id: 'a', referencingIDs: ['b'] } }] },
  ]);
  await client.delete('w');
  // Deleting both together, or the target after the reference, is allowed.
  await client.transaction().delete('a').delete('b').commit();
  expect(ids()).toEqual(['v']);
});

test('a strong reference without a target is refused, unless the same transaction creates it', async () => {
  const { client, ids } = await lakeWith(page('a'));
  const error = await failure(client.create(page('b', to('gone'))));
  expect([error.statusCode, error.details]).toMatchObject([
    409,
    { items: [{ error: { type: 'documentReferenceDoesNotExistError', referenceID: 'gone' } }] },
  ]);
  expect((await failure(client.patch('a').set(to('gone')).commit())).statusCode).toBe(409);
  await client
    .transaction()
    .create(page('x', to('y')))
    .create(page('y', to('x')))
    .commit();
  expect(ids()).toEqual(['a', 'x', 'y']);
});

test('references are tracked when they change and after reopening the store', async () => {
  const { client } = await lakeWith(page('a'), page('b'), page('c', to('a')));
  await client.patch('c').set(to('b')).commit();
  await client.delete('a');
  expect((await failure(client.delete('b'))).statusCode).toBe(409);
  await client.patch('c').unset(['parent']).commit();
  await client.delete('b');
});

test('invalid bodies are refused with a clear error', async () => {
  const { client, url } = await lakeWith(page('a'));
  const send = (body: unknown) => client.request({ method: 'POST', url: '/data/mutate/production', body });
  for (const body of [
    {},
    { mutations: {} },
    { mutations: [{}] },
    { mutations: [null] },
    { mutations: [{ create: { _id: 'a/b', _type: 'page' } }] },
    { mutations: [{ create: { _id: 'x' } }] },
    { mutations: [{ create: null }] },
    { mutations: [{ patch: { set: { a: 1 } } }] },
    { mutations: [{ delete: {} }] },
    { mutations: [{ create: page('x'), delete: { id: 'a' } }] },
    { mutations: [{ explode: { id: 'a' } }] },
    { mutations: [], transactionId: '../x' },
  ]) {
    expect([body, (await failure(send(body))).statusCode]).toEqual([body, 400]);
  }
  const headers = { authorization: 'Bearer editor-token-of-the-tests' };
  const large = await fetch(`${url}/v1/data/mutate/production`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(17 * 1024 * 1024),
  }).then(
    ({ status }) => status,
    () => 413, // the lake closes the connection before it has read everything
  );
  expect(large).toBe(413);
});

// https://www.sanity.io/docs/http-api/http-mutations ("autoGenerateArrayKeys")
test('array items get keys on request, and existing keys are kept', async () => {
  const { client } = await lakeWith();
  const list = [{ text: 'one' }, { _key: 'own', inner: [{ n: 1 }, 'plain'] }, 3];
  const bare = await client.create({ ...page('a'), list });
  expect(bare.list).toEqual(list);
  const options = { autoGenerateArrayKeys: true };
  const keyed = await client.create({ ...page('b'), list }, options);
  const key = expect.stringMatching(/^[0-9a-f]{12}$/);
  expect(keyed.list).toEqual([
    { _key: key, text: 'one' },
    { _key: 'own', inner: [{ _key: key, n: 1 }, 'plain'] },
    3,
  ]);
  const added = await client
    .patch('b')
    .append('list', [{ text: 'two' }])
    .commit(options);
  expect(added.list.at(-1)).toEqual({ _key: key, text: 'two' });
  expect(added.list[0]._key).not.toBe(added.list.at(-1)._key);
});

// https://www.sanity.io/docs/http-reference/mutation ("createOrReplace"); the error's type: sanity-io/client issue #71
test('a referenced document cannot change its type', async () => {
  const { client, lake } = await lakeWith(page('a'), page('b', to('a')), page('c'));
  const error = await failure(client.createOrReplace({ _id: 'a', _type: 'strategy' }));
  expect([error.statusCode, error.details]).toMatchObject([
    409,
    { items: [{ error: { type: 'cannotModifyImmutableAttributeError', attribute: '_type' } }] },
  ]);
  await client.createOrReplace({ _id: 'c', _type: 'strategy' });
  expect([lake.store.documents.get('a')?._type, lake.store.documents.get('c')?._type]).toEqual([
    'page',
    'strategy',
  ]);
});
