import { expect, test } from 'vitest';
import { fetchToken, logIn } from './logIn.ts';
import { serveLake } from './serve.ts';
import { folder, testTokens } from './startLake.ts';

const page = { _id: 'a', _type: 'page' };
const listen = '/v1/data/listen/production?query=*';

/** A WebSocket to the lake, with the messages it received and its close code. */
function connect(url: string, path: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(url.replace('http', 'ws') + path, { headers } as never);
  const heard: string[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(String(data)));
  const settled = (type: string) =>
    new Promise<number | undefined>((resolve) =>
      socket.addEventListener(type, (event) => resolve((event as CloseEvent).code)),
    );
  const opened = Promise.race([settled('open').then(() => true), settled('error').then(() => false)]);
  return { socket, heard, opened, closed: settled('close') };
}

/** Opens a stream over a multiplexed socket, and waits for its welcome. */
async function stream(url: string, token: string) {
  const connection = connect(url, '/v1/multiplex');
  await connection.opened;
  const headers = { authorization: `Bearer ${token}` };
  connection.socket.send(JSON.stringify({ open: 1, url: listen, headers }));
  return connection;
}

/** Authorizes a presence socket as the Studio's client does. */
async function presence(url: string, token: string) {
  const connection = connect(url, '/v1/socket/production');
  await connection.opened;
  const params = { authorization: `Bearer ${token}` };
  connection.socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params }));
  return connection;
}

test('a socket without a valid token is closed after the timeout; one with a valid token stays open', async () => {
  const { url, lake } = await serveLake([page], folder(), {}, undefined, { socketTokenMs: 300 });
  const editor = testTokens.LAKE_EDITOR_TOKEN;
  const [streaming, present] = await Promise.all([stream(url, editor), presence(url, editor)]);
  await expect.poll(() => streaming.heard.join()).toContain('welcome');
  await expect.poll(() => present.heard.join()).toContain('"ok":true');
  const silent = ['/v1/multiplex', '/v1/socket/production'].map((path) => connect(url, path));
  const refused = await stream(url, 'no-such-token');
  for (const each of [...silent, refused]) expect(await each.closed).toBe(4001);
  expect(refused.heard.join()).toMatch(/"status":401/);
  lake.store.commit({ author: 'x', changes: [{ id: 'a', document: { ...page, title: 'T' } }] });
  await expect.poll(() => streaming.heard.join()).toContain('mutation');
  expect(present.socket.readyState).toBe(WebSocket.OPEN);
});

test('a stream is refused without a token, and with an invalid one', async () => {
  const { url } = await serveLake([page]);
  const connection = connect(url, '/v1/multiplex');
  await connection.opened;
  const invalidHeaders = [{}, { authorization: 'Basic x' }, { authorization: 5 }, { authorization: ['x'] }];
  for (const [id, headers] of invalidHeaders.entries())
    connection.socket.send(JSON.stringify({ open: id, url: listen, headers }));
  await expect.poll(() => connection.heard.length).toBe(invalidHeaders.length);
  for (const message of connection.heard)
    expect(JSON.parse(message)).toMatchObject({ status: 401, end: true });
});

test('a client has at most 20 sockets without a token, and never uses up the places of another', async () => {
  const { url } = await serveLake([page]);
  const from = (address: string) => connect(url, '/v1/multiplex', { 'x-forwarded-for': address });
  const sockets = Array.from({ length: 20 }, () => from('203.0.113.7'));
  expect(await Promise.all(sockets.map(({ opened }) => opened))).toEqual(Array(20).fill(true));
  expect(await from('203.0.113.7').opened).toBe(false);
  expect(await from('198.51.100.4').opened).toBe(true);
  sockets[0]?.socket.close();
  await sockets[0]?.closed;
  await expect.poll(() => from('203.0.113.7').opened).toBe(true);
});

test('at most 200 sockets have no token', async () => {
  const { url } = await serveLake([page]);
  const from = (n: number) => connect(url, '/v1/multiplex', { 'x-forwarded-for': `10.0.0.${n}` }).opened;
  const opened = await Promise.all(Array.from({ length: 201 }, (_, n) => from(n)));
  expect(opened.filter(Boolean)).toHaveLength(200);
});

/** Opens each kind of stream for one login: over HTTP, multiplexed, and presence. */
async function everyStream(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const sse = await fetch(url + listen, { headers });
  const [multiplexed, present] = await Promise.all([stream(url, token), presence(url, token)]);
  await expect.poll(() => multiplexed.heard.join()).toContain('welcome');
  await expect.poll(() => present.heard.join()).toContain('"ok":true');
  return { ended: Promise.all([sse.text().then(() => 'ended'), multiplexed.closed, present.closed]) };
}

const login = async (url: string) => String(await fetchToken(url, (await logIn(url, {})).sid));

test('a logout ends every stream of its token, and no other', async () => {
  const { url } = await serveLake([page]);
  const [mine, theirs] = [await login(url), await login(url)];
  const { ended } = await everyStream(url, mine);
  const otherStream = await stream(url, theirs);
  await expect.poll(() => otherStream.heard.join()).toContain('welcome');
  await fetch(`${url}/v1/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${mine}` } });
  expect(await ended).toEqual(['ended', 4001, 4001]);
  expect(otherStream.socket.readyState).toBe(WebSocket.OPEN);
});

test('an expired token ends its streams', async () => {
  let time = Date.now();
  const { url } = await serveLake([page], folder(), {}, () => time, { tokenCheckMs: 20 });
  const { ended } = await everyStream(url, await login(url));
  const otherStream = await stream(url, testTokens.LAKE_VIEWER_TOKEN);
  await expect.poll(() => otherStream.heard.join()).toContain('welcome');
  time += 31 * 24 * 60 * 60 * 1000;
  expect(await ended).toEqual(['ended', 4001, 4001]);
  expect(otherStream.socket.readyState).toBe(WebSocket.OPEN);
});
