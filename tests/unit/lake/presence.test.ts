import { fromUrl } from '@sanity/bifur-client';
import { expect, onTestFinished, test } from 'vitest';
import { serveLake } from './serve.ts';
import { editorOf, testTokens } from './startLake.ts';

// Documented only in the sources of @sanity/bifur-client, which the Studio uses for presence. It depends on rxjs.
test('two Studios see each other come, move and go', async () => {
  const { url } = await serveLake([]);
  const { of } = await import('rxjs');
  const connect = (token: string) =>
    fromUrl(`${url.replace('http', 'ws')}/v2022-06-30/socket/production?tag=sanity.studio`, {
      token$: of(token),
    });
  const received: Record<string, unknown>[] = [];
  const anne = connect(testTokens.LAKE_EDITOR_TOKEN);
  const bo = connect(testTokens.LAKE_EDITOR_TOKEN);
  const listening = anne
    .listen<Record<string, unknown>>('presence')
    .subscribe((event) => received.push(event));
  const beats = bo.heartbeats.subscribe();
  onTestFinished(() => {
    listening.unsubscribe();
    beats.unsubscribe();
  });
  const call = (client: typeof bo, method: string, params: object) =>
    new Promise((resolve) => client.request(method as never, params as never).subscribe(resolve));
  await call(anne, 'presence_rollcall', { session: 'of-anne' });
  const locations = [{ type: 'document', documentId: 'a', path: ['title'] }];
  await call(bo, 'presence_rollcall', { session: 'of-bo' });
  await call(bo, 'presence_announce', { data: { locations, sessionId: 'of-bo' } });
  await call(bo, 'presence_disconnect', { session: 'of-bo' });
  await expect
    .poll(() => received)
    .toEqual([
      { type: 'rollCall', i: 'robot-editor', session: 'of-bo' },
      { type: 'state', i: 'robot-editor', m: { locations, sessionId: 'of-bo' } },
      { type: 'disconnect', i: 'robot-editor', m: { session: 'of-bo' } },
    ]);
});

test('presence needs a logged-in editor', async () => {
  const { url } = await serveLake([]);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/socket/production`);
  const messages: string[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(data));
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener('close', ({ code }) => resolve(code)),
  );
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const send = (method: string, params: object) =>
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: method, method, params }));
  send('presence_subscribe', {});
  await expect.poll(() => messages.at(-1)).toMatch(/Unauthorized/);
  send('authorization', { authorization: `Bearer ${testTokens.LAKE_VIEWER_TOKEN}` });
  expect(await closed).toBe(4001);
});

// Documented only in the Studio's sources (6.16): its requests beside documents.
test("the Studio's requests about itself have an answer", async () => {
  const { url } = await serveLake([]);
  const client = editorOf(url);
  const get = (path: string) => client.request({ url: path });
  expect(await get('/projects/embedded')).toMatchObject({
    id: 'embedded',
    displayName: expect.any(String),
    members: [],
  });
  expect(await get('/projects')).toHaveLength(1);
  expect(await get('/projects/embedded/datasets')).toMatchObject([
    { name: 'production', aclMode: 'private' },
  ]);
  expect(await get('/projects/embedded/datasets/production/acl')).toEqual([
    { filter: '_id in path("**")', permissions: ['read', 'history', 'create', 'update'] },
  ]);
  expect(await get('/projects/embedded/datasets/production/settings/indexing')).toHaveProperty('settings');
  for (const path of [
    '/features',
    '/access/requests/me',
    '/journey/announcements',
    '/projects/embedded/user-applications',
  ]) {
    expect([path, await get(path)]).toEqual([path, []]);
  }
  expect(await get('/journey/trial')).toBe(null);
  expect(await get('/auth/id')).toEqual({ id: 'robot-editor' });
  expect(await get('/data/references/production/documents/a/to')).toEqual({ totalCount: 0, references: [] });
  expect(await get('/intake/telemetry-status')).toEqual({ status: 'denied' });
  expect(await get('/users/robot-editor,nobody')).toMatchObject([
    { id: 'robot-editor', displayName: 'Import' },
  ]);
  const body = [{ key: 'studio.x', value: { columns: [1] } }];
  expect(await client.request({ method: 'PUT', url: '/users/me/keyvalue', body })).toEqual(body);
  expect(await get('/users/me/keyvalue/studio.x,studio.y')).toEqual([
    ...body,
    { key: 'studio.y', value: null },
  ]);
  await expect(get('/projects/other')).rejects.toMatchObject({ statusCode: 404 });
});
