import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { processGlobal } from '#lib/server/processGlobal.ts';
import '#lib/server/requestQueue.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** Starts a server that records each request and the turn of the event loop in which it was handled. */
async function startServer() {
  let turn = 0;
  const count = () => {
    turn++;
    immediate = setImmediate(count);
  };
  let immediate = setImmediate(count);
  const handledRequests: { path: string; turn: number }[] = [];
  const server = createServer((request, response) => {
    handledRequests.push({ path: request.url ?? '', turn });
    response.end('svar');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => {
    clearImmediate(immediate);
    server.closeAllConnections();
    server.close();
  });
  return { handledRequests, port: (server.address() as AddressInfo).port };
}

const request = (path: string, header = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${header}\r\n`;

/** Requests in one string, so that the server reads them at once. */
const requests = (paths: readonly string[]) => paths.map((path) => request(path)).join('');

const sendRequest = (socket: Socket, path: string) => socket.write(request(path));

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  cleanups.push(() => socket.destroy());
  return socket;
}

const paths = Array.from({ length: 40 }, (_, number) => `/${number}`);

test('simultaneous requests are handled one per turn, in order of arrival', async () => {
  const { handledRequests, port } = await startServer();
  const socket = await connected(port);
  socket.write(requests(paths));
  await expect.poll(() => handledRequests.length).toBe(paths.length);
  expect(handledRequests.map(({ path }) => path)).toEqual(paths);
  expect(new Set(handledRequests.map(({ turn }) => turn)).size).toBe(paths.length);
});

test("the site's own requests skip the queue; requests with a forged header do not", async () => {
  const { secret } = processGlobal('own-request', () => ({ secret: 'hemmelig' }));
  const { handledRequests, port } = await startServer();
  const socket = await connected(port);
  const forged = request('/andre', 'x-own-request: ja\r\n');
  socket.write(requests(paths) + forged + request('/selv', `x-own-request: ${secret}\r\n`));
  await expect.poll(() => handledRequests.length).toBe(paths.length + 2);
  expect(handledRequests[0]?.path).toBe('/selv');
  expect(handledRequests.at(-1)?.path).toBe('/andre');
});

test('thousands of queued requests are all handled in order', async () => {
  const { handledRequests, port } = await startServer();
  const socket = await connected(port);
  const manyPaths = Array.from({ length: 3_000 }, (_, number) => `/${number}`);
  socket.write(requests(manyPaths));
  await expect.poll(() => handledRequests.length, { timeout: 20_000 }).toBe(manyPaths.length);
  expect(handledRequests.map(({ path }) => path)).toEqual(manyPaths);
});

test('a closed connection in the queue is skipped, and later requests are handled', async () => {
  const { handledRequests, port } = await startServer();
  const [first, closed, later] = [await connected(port), await connected(port), await connected(port)];
  const closeWhileQueued = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url === '/gaaet') closed.resetAndDestroy();
    if (request.url === paths.at(-1)) sendRequest(closed, '/gaaet');
  };
  subscribe('http.server.request.start', closeWhileQueued);
  cleanups.push(() => unsubscribe('http.server.request.start', closeWhileQueued));
  first.write(requests(paths));
  await once(closed, 'close');
  sendRequest(later, '/bliver');
  await expect.poll(() => handledRequests.at(-1)?.path).toBe('/bliver');
  expect(handledRequests.map(({ path }) => path)).not.toContain('/gaaet');
});
