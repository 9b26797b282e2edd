import { applyPatch } from 'mendoza';
import { expect, test } from 'vitest';
import { serveLake } from './serve.ts';
import { editorOf, strangerOf, testTokens } from './startLake.ts';

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const [publishedId, draftId] = ['a', 'drafts.a'];

async function edited() {
  const { url, lake } = await serveLake([page('b')]);
  const client = editorOf(url);
  const act = (name: string, options: object, transactionId: string) =>
    client.action({ actionType: `sanity.action.document.${name}`, ...options } as never, { transactionId });
  await act('create', { publishedId, attributes: page(draftId), ifExists: 'fail' }, 't1');
  await act('edit', { publishedId, draftId, patch: { set: { title: 'two' } } }, 't2');
  await act('publish', { publishedId, draftId }, 't3');
  await act('edit', { publishedId, draftId, patch: { set: { title: 'four' } } }, 't4');
  await client.patch('b').set({ title: 'B' }).commit();
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${testTokens.LAKE_EDITOR_TOKEN}` };
    const response = await fetch(`${url}/v2025-02-19/data/history/production/${path}`, { headers });
    return { response, text: await response.text() };
  };
  const json = async (path: string) => JSON.parse((await get(path)).text);
  const lines = async (path: string) =>
    (await get(path)).text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { url, lake, client, act, get, json, lines };
}

// https://www.sanity.io/docs/http-reference/history: `{documents: […]}`
test('documents are read at a revision, at a time, or at their last revision', async () => {
  const { json, act, get } = await edited();
  const titles = async (path: string) =>
    (await json(path)).documents.map(({ _id, title }: { _id: string; title: string }) => `${_id} ${title}`);
  expect(await titles('documents/a,drafts.a?revision=t2')).toEqual(['drafts.a two']);
  expect(await titles('documents/a,drafts.a?revision=t3')).toEqual(['a two']);
  expect(await titles('documents/a,drafts.a?revision=t4')).toEqual(['a two', 'drafts.a four']);
  expect((await json('documents/drafts.a?revision=t2')).documents[0]._rev).toBe('t2');
  expect(await titles('documents/a?revision=unknown')).toEqual([]);
  expect(await titles(`documents/a,drafts.a?time=${new Date().toISOString()}`)).toEqual([
    'a two',
    'drafts.a four',
  ]);
  expect(await titles('documents/a?time=2001-01-01T00:00:00Z')).toEqual([]);
  await act('delete', { publishedId, includeDrafts: [draftId] }, 't5');
  expect(await titles('documents/a,drafts.a?lastRevision=true')).toEqual(['a two', 'drafts.a four']);
  for (const search of ['', '?time=x', '?time=2020-01-01&revision=t1']) {
    expect((await get(`documents/a${search}`)).response.status).toBe(400);
  }
});

test('transactions of one author are found behind those of others', async () => {
  const { lake, lines } = await edited();
  const change = (author: string, title: string) =>
    lake.store.commit({ author, changes: [{ id: draftId, document: page(draftId, { title }) }] });
  const mine = change('aase', 'five').id;
  change('bent', 'six');
  change('bent', 'seven');
  const idsOf = async (search: string) =>
    (await lines(`transactions/a,${draftId}?reverse=true&limit=1${search}`)).map(({ id }) => id);
  expect(await idsOf('&authors=aase')).toEqual([mine]);
  expect(await idsOf('&authors=robot-editor,aase')).toEqual([mine]);
  expect(await idsOf('&authors=robot-editor')).toEqual(['t4']);
  expect(await idsOf('&authors=nobody')).toEqual([]);
});

// The same page: NDJSON of `{id, timestamp, author, documentIDs, mutations, effects}`
test('transactions state their author and operation, and their effects lead from one revision to the next', async () => {
  const { lines } = await edited();
  const transactions = await lines('transactions/a,drafts.a?effectFormat=mendoza');
  expect(transactions.map(({ id, author, documentIDs }) => [id, author, documentIDs])).toEqual([
    ['t1', 'robot-editor', [draftId]],
    ['t2', 'robot-editor', [draftId]],
    ['t3', 'robot-editor', ['a', draftId]],
    ['t4', 'robot-editor', [draftId]],
  ]);
  expect(transactions[1].mutations).toEqual([{ patch: { id: draftId, set: { title: 'two' } } }]);
  const states: Record<string, unknown> = { a: null, [draftId]: null };
  for (const { effects } of transactions) {
    for (const [id, { apply, revert }] of Object.entries(
      effects as Record<string, { apply: []; revert: [] }>,
    )) {
      const after = applyPatch(states[id], apply);
      expect(applyPatch(after, revert)).toEqual(states[id]);
      states[id] = after;
    }
  }
  expect(states).toMatchObject({ a: { title: 'two' }, [draftId]: { title: 'four', _type: 'page' } });
  // The Studio uses these to detect creation and deletion.
  expect(transactions[0].effects[draftId].revert).toEqual([0, null]);
  expect(transactions[2].effects[draftId].apply).toEqual([0, null]);
});

test('transactions can be bounded, limited and reversed', async () => {
  const { lines } = await edited();
  const ids = async (search: string) =>
    (await lines(`transactions/a,drafts.a?${search}`)).map(({ id }) => id);
  expect(await ids('reverse=true')).toEqual(['t4', 't3', 't2', 't1']);
  expect(await ids('reverse=true&limit=2')).toEqual(['t4', 't3']);
  expect(await ids('reverse=true&limit=2&toTransaction=t3')).toEqual(['t3', 't2']);
  expect(await ids('fromTransaction=t2&toTransaction=t3')).toEqual(['t2', 't3']);
  expect(await ids('fromTransaction=')).toEqual(['t1', 't2', 't3', 't4']);
  expect(await ids('fromTransaction=unknown')).toEqual([]);
  const [brief] = await lines('transactions/drafts.a?excludeContent=true&limit=1');
  expect(Object.keys(brief)).toEqual(['id', 'timestamp', 'author', 'documentIDs']);
});

// Documented only in the Studio's sources: `DocumentGroupEvent` (sanity/lib: createDocumentVersion,
// publishDocumentVersion, …).
test("a document's history is returned as the Studio's events", async () => {
  const { json, act, client } = await edited();
  await act('version.discard', { versionId: draftId }, 't5');
  await act('unpublish', { publishedId, draftId }, 't6');
  await act('publish', { publishedId, draftId }, 't7');
  await act('delete', { publishedId, includeDrafts: [] }, 't8');
  const { events } = await json('events/documents/a?limit=100');
  expect(events.a.map(({ timestamp, ...event }: Record<string, unknown>) => event)).toEqual([
    { type: 'deleteDocumentGroup', author: 'robot-editor', documentId: 'a' },
    {
      type: 'publishDocumentVersion',
      author: 'robot-editor',
      documentId: 'a',
      revisionId: 't7',
      versionId: draftId,
      versionRevisionId: 't6',
      publishCause: 'document.publish',
    },
    {
      type: 'unpublishDocument',
      author: 'robot-editor',
      documentId: 'a',
      versionId: draftId,
      versionRevisionId: 't6',
    },
    {
      type: 'deleteDocumentVersion',
      author: 'robot-editor',
      documentId: 'a',
      versionId: draftId,
      versionRevisionId: 't4',
    },
    {
      type: 'createDocumentVersion',
      author: 'robot-editor',
      documentId: 'a',
      versionId: draftId,
      versionRevisionId: 't4',
    },
    {
      type: 'publishDocumentVersion',
      author: 'robot-editor',
      documentId: 'a',
      revisionId: 't3',
      versionId: draftId,
      versionRevisionId: 't2',
      publishCause: 'document.publish',
    },
    {
      type: 'createDocumentVersion',
      author: 'robot-editor',
      documentId: 'a',
      versionId: draftId,
      versionRevisionId: 't1',
    },
  ]);
  expect((await json('events/documents/drafts.a')).events[draftId]).toHaveLength(7);
  await client.patch('b').set({ title: 'live' }).commit({ visibility: 'sync' });
  const types = (await json('events/documents/b')).events.b.map(({ type }: { type: string }) => type);
  expect(types).toEqual(['updateLiveDocument', 'updateLiveDocument', 'createLiveDocument']);
});

test('an earlier revision can be restored, as the Studio does it', async () => {
  const { json, act, lake } = await edited();
  const [document] = (await json('documents/a,drafts.a?revision=t3')).documents;
  await act('replaceDraft', { publishedId, attributes: { ...document, _id: draftId } }, 't5');
  expect(lake.store.documents.get(draftId)).toMatchObject({ title: 'two', _rev: 't5' });
});

test('history needs a token', async () => {
  const { url } = await edited();
  for (const path of ['documents/a?revision=t3', 'transactions/a', 'events/documents/a']) {
    await expect(strangerOf(url).request({ url: `/data/history/production/${path}` })).rejects.toMatchObject({
      statusCode: 401,
    });
  }
});
