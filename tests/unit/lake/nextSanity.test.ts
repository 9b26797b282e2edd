import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ClientConfig, createClient, type LiveEvent } from '@sanity/client';
import { stegaClean } from '@sanity/client/stega';
import { parseBody } from 'next-sanity/webhook';
import type { ReactElement } from 'react';
import { expect, onTestFinished, test } from 'vitest';
// The modules that a Next server resolves for `next-sanity/live`. In a test that name resolves to the stub for other
// environments.
import {
  defineLive,
  parseTags,
} from '../../../node_modules/next-sanity/dist/live/conditions/react-server/index.js';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { asViewer, clientOf, editorOf, folder, strangerOf, testTokens } from './startLake.ts';

// next-sanity against the lake: https://www.sanity.io/docs/content-lake/live-content-api, and the package's sources
// for its requests (`sanityFetch`, `<SanityLive>`). `strict` keeps it from reading cookies through Next.

const token = testTokens.LAKE_VIEWER_TOKEN;
const page = (id: string, title: string) => ({ _id: id, _type: 'page', title });
const query = '*[_id == "a"][0]{_id, title}';

type LiveElement = ReactElement<{ config: ClientConfig; includeDrafts?: boolean; requestTag: string }>;

async function live(documents: object[], dir = folder(), env: Record<string, string> = {}) {
  const { url, lake } = await serveLake(documents, dir, env);
  const requestUrls: URL[] = [];
  const recording: typeof fetch = (address, init) => {
    requestUrls.push(new URL(String(address)));
    return fetch(address, init);
  };
  const client = clientOf(url, undefined, {
    stega: { studioUrl: 'https://studio.example' },
    resolveFetch: () => recording as never,
  });
  const strict = { serverToken: token, browserToken: token, strict: true } as const;
  const { sanityFetch, SanityLive } = defineLive({ client: client as never, ...strict });
  // A server component: calling it returns the element that the browser renders.
  const render = SanityLive as unknown as (props: { includeDrafts: boolean }) => Promise<LiveElement>;
  return { url, lake, requestUrls, editor: editorOf(url), sanityFetch, render };
}

/** Opens the stream that `<SanityLive>` opens in the browser, from the props that the server passes to it. */
function follow({ props }: LiveElement) {
  const { config, includeDrafts, requestTag } = props;
  const buffered: LiveEvent[] = [];
  const waiting: ((event: LiveEvent) => void)[] = [];
  const events = createClient({ ...config, useCdn: false }).live.events({ includeDrafts, tag: requestTag });
  const subscription = events.subscribe((event) => {
    const resolveNext = waiting.shift();
    if (resolveNext) resolveNext(event);
    else buffered.push(event);
  });
  onTestFinished(() => subscription.unsubscribe());
  return () =>
    new Promise<LiveEvent>((resolve) =>
      buffered.length ? resolve(buffered.shift() as LiveEvent) : void waiting.push(resolve),
    );
}

// https://www.sanity.io/docs/content-lake/sync-tags ("Get the sync tags for a query"),
// https://www.sanity.io/docs/http-reference/query
test('sanityFetch gets published content, with the sync tags of its query', async () => {
  const { sanityFetch, requestUrls } = await live([page('a', 'public'), page('drafts.a', 'draft')]);
  const { data, tags } = await sanityFetch({ query, perspective: 'published', stega: false, tags: ['own'] });
  expect(data).toEqual({ _id: 'a', title: 'public' });
  expect(tags).toEqual(['own', 'sanity:s1:production']);
  expect(parseTags(tags.slice(1)).tagsWithoutPrefix).toEqual(['s1:production']);
  const [forTags, forData] = requestUrls.map(({ searchParams }) => Object.fromEntries(searchParams));
  expect(forTags).toMatchObject({
    returnQuery: 'false',
    cacheMode: 'noStale',
    perspective: 'published',
    tag: 'next-loader.fetch.fetch-sync-tags',
  });
  expect(forData).toMatchObject({ cacheMode: 'noStale', tag: 'next-loader.fetch' });
});

// https://www.sanity.io/docs/perspectives, https://www.sanity.io/docs/content-source-maps
test('sanityFetch gets drafts with a token, and each text carries its edit location', async () => {
  const { sanityFetch } = await live([page('a', 'public'), page('drafts.a', 'draft')]);
  const { data, sourceMap } = await sanityFetch({ query, perspective: 'drafts', stega: true });
  const { title } = data as { title: string };
  expect([title === 'draft', stegaClean(title)]).toEqual([false, 'draft']);
  expect(sourceMap).toMatchObject({
    documents: [{ _id: 'drafts.a', _type: 'page' }],
    paths: expect.arrayContaining(["$['title']"]),
    mappings: {
      "$['title']": {
        type: 'value',
        source: { type: 'documentValue', document: 0, path: expect.any(Number) },
      },
    },
  });
  const clean = await sanityFetch({ query, perspective: 'drafts', stega: false });
  expect(clean.data).toEqual({ _id: 'a', title: 'draft' });
});

test('a query that needs a token is refused without one, and with an unknown one', async () => {
  const { url } = await live([page('a', 'public')]);
  for (const serverToken of [false, 'unknown'] as const) {
    const client = strangerOf(url, { stega: { studioUrl: 'https://studio.example' } });
    const strict = { browserToken: false, strict: true } as const;
    const { sanityFetch } = defineLive({ client: client as never, serverToken, ...strict });
    for (const perspective of ['drafts', 'published'] as const) {
      const error = await failure(sanityFetch({ query, perspective, stega: false }));
      expect(error.statusCode).toBe(401);
    }
  }
});

// https://www.sanity.io/docs/http-reference/live (welcome, message)
test('SanityLive gets each published change, with the tags that sanityFetch returned', async () => {
  const { sanityFetch, render, editor } = await live([page('a', 'one')]);
  const { tags } = await sanityFetch({ query, perspective: 'published', stega: false });
  // The dataset is private, and the client sends its token to the live API only when it requests drafts.
  const next = follow(await render({ includeDrafts: true }));
  expect(await next()).toMatchObject({ type: 'welcome', id: expect.any(String) });
  await editor.patch('a').set({ title: 'two' }).commit();
  const event = await next();
  if (event.type !== 'message') throw new Error(`expected a message, got ${event.type}`);
  expect(event.tags.map((tag) => `sanity:${tag}`)).toEqual(tags);
  // The id tells from which state on the change is visible: https://www.sanity.io/docs/content-lake/live-content-api
  const options = { lastLiveEventId: event.id, cacheMode: 'noStale' } as const;
  expect(await editor.fetch(query, {}, options)).toEqual({ _id: 'a', title: 'two' });
});

// The same page (`includeAllDocuments`, for tokens that may read everything); the client calls it `includeDrafts`.
test("SanityLive gets draft changes with the browser's token", async () => {
  const { render, editor, url } = await live([page('a', 'one')]);
  const element = await render({ includeDrafts: true });
  expect(element.props).toMatchObject({ includeDrafts: true, config: { token, apiHost: url } });
  const next = follow(element);
  expect((await next()).type).toBe('welcome');
  const { _rev } = await editor.create(page('drafts.a', 'draft'));
  expect(await next()).toMatchObject({ type: 'message', id: _rev, tags: ['s1:production'] });
  for (const name of ['includeDrafts', 'includeAllDocuments']) {
    const address = `${url}/v2025-02-19/data/live/events/production?${name}=true`;
    expect((await fetch(address)).status).toBe(401);
  }
});

// The same page, `last-event-id`: the stream continues after that event, or sends `restart` if the id is not usable.
test('a live stream resumes after its last event, and restarts if that event is unknown', async () => {
  const { lake, url } = await live([page('a', 'one')]);
  const change = (id: string, document: string) =>
    lake.store.commit({ id, author: 'x', changes: [{ id: document, document: page(document, id) }] });
  for (const id of ['t1', 't2', 't3']) change(id, 'a');
  change('t4', 'drafts.a');
  const events = async (lastEventId: string, until: RegExp, search = '') => {
    const abort = new AbortController();
    const response = await fetch(`${url}/v2025-02-19/data/live/events/production${search}`, {
      headers: { 'last-event-id': lastEventId, ...asViewer },
      signal: abort.signal,
    });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk);
      if (until.test(text)) break;
    }
    abort.abort();
    return [...text.matchAll(/event: (\w+)\n(?:id: (\S+)\n)?/g)].map(([, event, id]) => `${event} ${id}`);
  };
  expect(await events('t1', /id: t3\n/)).toEqual(['welcome t1', 'message t2', 'message t3']);
  expect(await events('t2', /id: t4\n/, '?includeDrafts=true')).toEqual([
    'welcome t2',
    'message t3',
    'message t4',
  ]);
  expect(await events('of-another-lake', /restart/)).toEqual(['restart t4']);
});

// https://www.sanity.io/docs/compute-and-ai/webhooks ("Secret"), read with next-sanity's own parser
test("next-sanity accepts the lake's webhooks as genuine, and refuses an altered one", async () => {
  const secret = 'a secret of the tests';
  const received: Request[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    received.push(new Request('http://site', { method: 'POST', headers: req.headers as never, body }));
    res.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const env = { LAKE_WEBHOOK_URL: `http://127.0.0.1:${port}/`, LAKE_WEBHOOK_SECRET: secret };
  const { editor } = await live([], folder(), env);
  await editor.create(page('a', 'æøå'));
  await expect.poll(() => received.length).toBe(1);
  const [request] = received as [Request];
  const [genuine, forged] = [request.clone(), request.clone()];
  expect(await parseBody(genuine as never, secret, false)).toMatchObject({
    isValidSignature: true,
    body: { _id: 'a', title: 'æøå' },
  });
  expect((await parseBody(forged as never, 'another secret', false)).isValidSignature).toBe(false);
});
