import { expect, onTestFinished, test } from 'vitest';
import { multiplexedFetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import { collect, listen, page } from './collectEvents.ts';
import { serveLake } from './serve.ts';
import { clientOf, editorOf, strangerOf } from './startLake.ts';

test('one socket carries many streams, and closes with the last one', async () => {
  const { url, lake } = await serveLake([page('a')]);
  let requests = 0;
  const plain = (address: string, init?: RequestInit) => {
    requests += 1;
    return fetch(address, init);
  };
  const shared = multiplexedFetch(url, plain);
  const client = editorOf(url, { resolveFetch: () => shared as never });
  const streams = Array.from({ length: 25 }, (_, n) => listen(client, `*[_id == "a" || _id == "x${n}"]`));
  for (const stream of streams) expect((await stream.next()).type).toBe('welcome');
  expect(requests).toBe(0);
  await client.patch('a').set({ title: 'T' }).commit();
  for (const stream of streams) expect(await stream.next()).toMatchObject({ documentId: 'a' });
  for (const { subscription } of streams) subscription.unsubscribe();
  const again = listen(client);
  expect((await again.next()).type).toBe('welcome');
  await expect.poll(() => lake.connections.size).toBe(1);
  await client.patch('a').set({ title: 'U' }).commit();
  expect(await again.next()).toMatchObject({ documentId: 'a' });
  again.subscription.unsubscribe();
  await expect.poll(() => lake.connections.size).toBe(0);
});

test('the lake may be a path of the site', async () => {
  const { url } = await serveLake([page('a')]);
  // A minimal proxy: it strips the path prefix.
  const NativeWebSocket = globalThis.WebSocket;
  globalThis.WebSocket = class extends NativeWebSocket {
    constructor(address: string | URL) {
      super(String(address).replace('ws://site.example/lake', url.replace('http', 'ws')));
    }
  } as typeof WebSocket;
  onTestFinished(() => {
    globalThis.WebSocket = NativeWebSocket;
  });
  const shared = multiplexedFetch('http://site.example/lake');
  const stream = listen(editorOf('http://site.example/lake', { resolveFetch: () => shared as never }));
  expect((await stream.next()).type).toBe('welcome');
});

test('a refused stream is an error, over one socket too', async () => {
  const { url } = await serveLake([]);
  const shared = multiplexedFetch(url);
  const stranger = clientOf(url, 'no such token', { resolveFetch: () => shared as never });
  expect(await listen(stranger).next()).toEqual({ type: 'error', message: 'EventSource connection failed' });
  const visitors = [strangerOf(url), strangerOf(url, { resolveFetch: () => shared as never })];
  for (const visitor of visitors) {
    expect(await listen(visitor).next()).toMatchObject({ message: 'EventSource connection failed' });
  }
  expect((await fetch(`${url}/v1/data/live/events/production?includeDrafts=true`)).status).toBe(401);
});

test('a stream that the Studio opens without a token uses the token of its page', async () => {
  const { url } = await serveLake([page('a')]);
  const shared = multiplexedFetch(url);
  const client = editorOf(url, { resolveFetch: () => shared as never });
  const { syncTags } = await client.fetch('*', {}, { filterResponse: false });
  const events = collect(client.live.events());
  expect((await events.next()).type).toBe('welcome');
  await client.patch('a').set({ title: 'T' }).commit();
  expect(await events.next()).toMatchObject({ type: 'message', tags: syncTags });
});

test('the streams end when the lake stops, and resume when it is back', async () => {
  const { url, lake } = await serveLake([page('a')]);
  const shared = multiplexedFetch(url);
  const client = editorOf(url, { resolveFetch: () => shared as never });
  const stream = listen(client);
  await stream.next();
  for (const socket of lake.connections) socket.terminate();
  expect((await stream.next()).type).toBe('reconnect');
  expect((await stream.next()).type).toBe('welcome');
  await client.patch('a').set({ title: 'T' }).commit();
  expect(await stream.next()).toMatchObject({ documentId: 'a' });
});
