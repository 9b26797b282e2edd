import type { ListenEvent, SanityClient } from '@sanity/client';
import { applyPatch } from 'mendoza';
import { expect, onTestFinished, test } from 'vitest';
import { multiplexedFetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import { collect, listen, page } from './collectEvents.ts';
import { serveLake } from './serve.ts';
import { asViewer, clientOf, editorOf } from './startLake.ts';

/** The two transports: one connection per stream, or all streams of a page over one socket. */
const transports: [string, (url: string) => SanityClient][] = [
  ['on its own connection', (url) => editorOf(url)],
  ['multiplexed', (url) => editorOf(url, { resolveFetch: () => multiplexedFetch(url) as never })],
];

// https://www.sanity.io/docs/http-reference/listen (welcome, mutation), and the client's `MutationEvent`
test.each(transports)('a listener %s gets a welcome and every mutation', async (_, clientFor) => {
  const { url } = await serveLake([page('a')]);
  const client = clientFor(url);
  const stream = listen(
    client,
    '*[_type == "page"]',
    {},
    { includePreviousRevision: true, effectFormat: 'mendoza' },
  );
  expect(await stream.next()).toEqual({ type: 'welcome', listenerName: expect.any(String) });
  const { _rev, _updatedAt } = await client.patch('a').set({ title: 'Æ' }).commit();
  const event = await stream.next();
  expect(event).toMatchObject({
    type: 'mutation',
    documentId: 'a',
    transactionId: _rev,
    resultRev: _rev,
    previousRev: expect.any(String),
    eventId: `${_rev}#a`,
    identity: 'robot-editor',
    transition: 'update',
    mutations: [{ patch: { id: 'a', set: { title: 'Æ' } } }],
    result: { _id: 'a', title: 'Æ' },
    previous: { _id: 'a', title: 'a' },
    timestamp: _updatedAt,
    visibility: 'query',
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
  });
  const { apply, revert } = event.effects as { apply: unknown[]; revert: unknown[] };
  const { _rev: _r, ...before } = event.previous as Record<string, unknown>;
  const { _rev: _s, ...after } = event.result as Record<string, unknown>;
  expect(applyPatch(before, apply)).toEqual(after);
  expect(applyPatch(after, revert)).toEqual(before);
});

// The client's `MutationEvent` (`transition`): https://reference.sanity.dev/_sanity/client/index/MutationEvent
test('a listener gets documents that enter, stay in or leave its query, and no others', async () => {
  const { url } = await serveLake([page('a'), page('b')]);
  const client = editorOf(url);
  const stream = listen(client, '*[title in $titles]', { titles: ['in', 'still in'] });
  await stream.next();
  await client.patch('a').set({ lead: 'outside' }).commit();
  await client.patch('a').set({ title: 'in' }).commit();
  await client.patch('a').set({ title: 'still in' }).commit();
  await client.patch('a').set({ title: 'out' }).commit();
  await client.create(page('c', { title: 'in' }));
  await client.delete('c');
  const received = [];
  for (let n = 0; n < 5; n++) {
    const { documentId, transition, result } = await stream.next();
    received.push([documentId, transition, (result as { title: string } | undefined)?.title]);
  }
  expect(received).toEqual([
    ['a', 'appear', 'in'],
    ['a', 'update', 'still in'],
    ['a', 'disappear', 'out'],
    ['c', 'appear', 'in'],
    ['c', 'disappear', undefined],
  ]);
});

// https://www.sanity.io/changelog/676aaa9d-2da6-44fb-abe5-580f28047c10: since API version 2025-02-19, events for what is
// published only, unless `includeAllVersions` is set; before, none for versions.
test.each([
  ['2025-02-19', {}, ['a']],
  ['2025-02-19', { includeAllVersions: true }, ['a', 'drafts.a', 'versions.r.a']],
  ['2024-01-01', {}, ['a', 'drafts.a']],
])('with API version %s and %j a listener hears of %j', async (apiVersion, options, ids) => {
  const { url } = await serveLake([page('a')]);
  const client = editorOf(url, { apiVersion, perspective: 'raw' });
  const stream = listen(client, '*[_type == "page"]', {}, options);
  await stream.next();
  await client.patch('a').set({ n: 1 }).commit();
  for (const id of ['drafts.a', 'versions.r.a']) await client.create(page(id));
  // An event that every listener gets, after the others.
  await client.create(page('z'));
  const heard: unknown[] = [];
  for (let event = await stream.next(); event.documentId !== 'z'; event = await stream.next())
    heard.push(event.documentId);
  expect(heard).toEqual(ids);
});

test('events of one transaction are numbered, and omit fields that were not requested', async () => {
  const { url } = await serveLake([page('drafts.a', { title: 'new' }), page('a'), page('b')]);
  const client = editorOf(url);
  const options = { includeResult: false, includeMutations: false, includeAllVersions: true };
  const stream = listen(client, '*[_id in ["a", "drafts.a"]]', {}, options);
  await stream.next();
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  });
  const [one, two] = [await stream.next(), await stream.next()];
  expect(
    [one, two].map((event) => [
      event.documentId,
      event.transactionTotalEvents,
      event.transactionCurrentEvent,
    ]),
  ).toEqual([
    ['a', 2, 0],
    ['drafts.a', 2, 1],
  ]);
  for (const event of [one, two]) {
    for (const field of ['result', 'mutations', 'effects', 'previous'])
      expect(event).not.toHaveProperty(field);
  }
});

test('nothing is lost between the welcome and the first query', async () => {
  const { url } = await serveLake([page('a', { n: 0 })]);
  const client = editorOf(url);
  const writing = (async () => {
    for (let n = 0; n < 40; n++) await client.patch('a').inc({ n: 1 }).commit();
  })();
  for (let tab = 0; tab < 8; tab++) {
    const stream = listen(client, '*[_id == "a"]');
    await stream.next();
    // Every revision after the one in the query result must arrive, without a gap.
    let current = await client.fetch('*[_id == "a"][0]');
    while (current.n < 40) {
      const event = await stream.next();
      const result = event.result as { n: number; _rev: string };
      if (result.n <= current.n) continue;
      expect([event.previousRev, result.n]).toEqual([current._rev, current.n + 1]);
      current = result;
      if (tab < 7 && current.n % 5 === 0) break;
    }
  }
  await writing;
});

// Documented only in the client's sources, `enableResume`: `welcomeback` and the missed events, or `reset`.
test.each(transports)('a listener %s that reconnects gets the events it missed', async (_, clientFor) => {
  const { url, lake } = await serveLake([page('a'), page('b')]);
  const client = clientFor(url);
  const resumable = ['welcome', 'welcomeback', 'reset', 'mutation'];
  const resume = async (lastEventId: string) => {
    const abort = new AbortController();
    onTestFinished(() => abort.abort());
    const plain = clientFor(url).config().resolveFetch?.(undefined) ?? fetch;
    const search = new URLSearchParams({ query: '*', enableResume: 'true', includeResult: 'false' });
    const headers = {
      accept: 'text/event-stream',
      authorization: 'Bearer editor-token-of-the-tests',
      'last-event-id': lastEventId,
    };
    const response = await plain(`${url}/v1/data/listen/production?${search}`, {
      headers,
      signal: abort.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream() as never)
      .getReader();
    let text = '';
    return async (pattern: RegExp) => {
      while (!pattern.test(text)) text += (await reader.read()).value;
      return [...text.matchAll(/event: (\w+)\n(?:id: (\S+)\n)?/g)].map(([, event, id]) =>
        `${event} ${id ?? ''}`.trim(),
      );
    };
  };
  const first = collect(client.listen('*', {}, { events: resumable, enableResume: true } as never));
  await first.next();
  await client
    .patch('a')
    .set({ title: '1' })
    .commit({ transactionId: 't1' } as never);
  lake.store.commit({
    id: 't2',
    author: 'x',
    changes: ['a', 'b'].map((id) => ({ id, document: page(id, { title: '2' }) })),
  });
  lake.store.commit({ id: 't3', author: 'x', changes: [{ id: 'b', document: null }] });
  const last = await resume('t2#a');
  expect(await last(/t3#b/)).toEqual(['welcomeback', 'mutation t2#b', 'mutation t3#b']);
  const responseText = await resume('t2#');
  expect(await responseText(/t3#b/)).toEqual(['welcomeback', 'mutation t3#b']);
  expect(await (await resume('gone#a'))(/reset/)).toEqual(['reset t3#']);
});

test('a listener that was disconnected too long gets a reset', async () => {
  const { url, lake } = await serveLake([]);
  const change = (n: number) =>
    lake.store.commit({ id: `t${n}`, author: 'x', changes: [{ id: 'a', document: page('a', { n }) }] });
  for (let n = 0; n <= 501; n++) change(n);
  const firstEvent = async (last: string) => {
    const headers = { authorization: 'Bearer editor-token-of-the-tests', 'last-event-id': last };
    const abort = new AbortController();
    const response = await fetch(`${url}/v1/data/listen/production?query=*&enableResume=true`, {
      headers,
      signal: abort.signal,
    });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk);
      const event = /event: (\w+)/.exec(text)?.[1];
      if (event) return event;
    }
    return undefined;
  };
  expect([await firstEvent('t1#a'), await firstEvent('t2#a')]).toEqual(['reset', 'welcomeback']);
});

// Documented only in the client's sources: `ChannelError`.
test("a query that does not parse is a channel error like Sanity's", async () => {
  const { url } = await serveLake([]);
  const stream = listen(editorOf(url), '*[_type == ');
  expect(await stream.next()).toMatchObject({
    type: 'error',
    message: expect.stringContaining('GROQ query parse error'),
  });
});

// https://www.sanity.io/docs/http-reference/live: `welcome`, `message` with `{tags}`, `restart`
test.each(transports)(
  'live events %s name the sync tags of the queries that become stale',
  async (_, clientFor) => {
    const { url } = await serveLake([page('a')]);
    const client = clientFor(url);
    const { syncTags } = await client.fetch('*', {}, { filterResponse: false });
    // The client sends its token only when it requests drafts, and the dataset is private.
    const visitor = collect(clientOf(url, undefined, { headers: asViewer }).live.events());
    const preview = collect(client.live.events({ includeDrafts: true }));
    expect([(await visitor.next()).type, (await preview.next()).type]).toEqual(['welcome', 'welcome']);
    await client.create(page('drafts.a'));
    expect(await preview.next()).toMatchObject({ type: 'message', tags: syncTags });
    const { _rev } = await client.patch('a').set({ title: 'T' }).commit();
    // The visitor's first event: drafts are not sent to visitors.
    expect(await visitor.next()).toMatchObject({ type: 'message', tags: syncTags, id: _rev });
  },
);

test('two editors who change the same document concurrently end with the same document', async () => {
  const { url } = await serveLake([page('a', { list: [] })]);
  const editors = [editorOf(url), editorOf(url)];
  const copies = await Promise.all(
    editors.map(async (client) => {
      const stream = listen(client, '*[_id == "a"]', {}, { effectFormat: 'mendoza' });
      await stream.next();
      return { stream, document: await client.fetch('*[_id == "a"][0]') };
    }),
  );
  await Promise.all(
    editors.flatMap((client, editor) =>
      Array.from({ length: 15 }, (_, n) =>
        client
          .patch('a')
          .set({ title: `editor ${editor}, ${n}` })
          .append('list', [{ _key: `${editor}-${n}`, text: 'æøå 🌱' }])
          .commit(),
      ),
    ),
  );
  for (const copy of copies) {
    for (let n = 0; n < 30; n++) {
      const { effects, resultRev, previousRev } =
        (await copy.stream.next()) as unknown as ListenEvent<never> & {
          effects: { apply: unknown[] };
          resultRev: string;
          previousRev: string;
        };
      expect(previousRev).toBe(copy.document._rev);
      const { _rev, ...rest } = copy.document;
      copy.document = { ...applyPatch(rest, effects.apply), _rev: resultRev };
    }
  }
  const stored = await editors[0]?.fetch('*[_id == "a"][0]');
  expect(copies.map(({ document }) => document)).toEqual([stored, stored]);
  expect(stored.list).toHaveLength(30);
});
