import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { processGlobal } from '#lib/server/processGlobal.ts';
import '#lib/server/requestQueue.mjs';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that notes who was taken up in which turn of the event loop. */
async function startServer() {
  let turn = 0;
  const count = () => {
    turn++;
    running = setImmediate(count);
  };
  let running = setImmediate(count);
  const taken: { path: string; turn: number }[] = [];
  const server = createServer((request, response) => {
    taken.push({ path: request.url ?? '', turn });
    response.end('svar');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    clearImmediate(running);
    server.closeAllConnections();
    server.close();
  });
  return { taken, port: (server.address() as AddressInfo).port };
}

const request = (path: string, header = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${header}\r\n`;

/** Written at once, they are read at once. */
const requests = (paths: readonly string[]) => paths.map((path) => request(path)).join('');

const ask = (socket: Socket, path: string) => socket.write(request(path));

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  closing.push(() => socket.destroy());
  return socket;
}

const paths = Array.from({ length: 40 }, (_, number) => `/${number}`);

test('requests that come together are taken up one in a turn, in the order in which they came', async () => {
  const { taken, port } = await startServer();
  const socket = await connected(port);
  socket.write(requests(paths));
  await expect.poll(() => taken.length).toBe(paths.length);
  expect(taken.map(({ path }) => path)).toEqual(paths);
  expect(new Set(taken.map(({ turn }) => turn)).size).toBe(paths.length);
});

test('what the site asks itself does not wait behind the visitors; who only says so, does', async () => {
  const { secret } = processGlobal('own-request', () => ({ secret: 'hemmelig' }));
  const { taken, port } = await startServer();
  const socket = await connected(port);
  const others = request('/andre', 'x-own-request: ja\r\n');
  socket.write(requests(paths) + others + request('/selv', `x-own-request: ${secret}\r\n`));
  await expect.poll(() => taken.length).toBe(paths.length + 2);
  expect(taken[0]?.path).toBe('/selv');
  expect(taken.at(-1)?.path).toBe('/andre');
});

test('thousands that wait are all taken up, in order', async () => {
  const { taken, port } = await startServer();
  const socket = await connected(port);
  const many = Array.from({ length: 3_000 }, (_, number) => `/${number}`);
  socket.write(requests(many));
  await expect.poll(() => taken.length, { timeout: 20_000 }).toBe(many.length);
  expect(taken.map(({ path }) => path)).toEqual(many);
});

test('who has gone while waiting is passed over, and those behind are answered', async () => {
  const { taken, port } = await startServer();
  const [before, gone, behind] = [await connected(port), await connected(port), await connected(port)];
  const leave = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url === '/gaaet') gone.resetAndDestroy();
    if (request.url === paths.at(-1)) ask(gone, '/gaaet');
  };
  subscribe('http.server.request.start', leave);
  closing.push(() => unsubscribe('http.server.request.start', leave));
  before.write(requests(paths));
  await once(gone, 'close');
  ask(behind, '/bliver');
  await expect.poll(() => taken.at(-1)?.path).toBe('/bliver');
  expect(taken.map(({ path }) => path)).not.toContain('/gaaet');
});
