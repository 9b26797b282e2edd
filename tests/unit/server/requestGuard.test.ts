import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#lib/server/requestGuard.mjs';

let server: Server;
const taken: string[] = [];
const upgraded: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    taken.push(`${request.method} ${request.url}`);
    response.end('svar');
  });
  server.on('upgrade', (request, socket) => {
    upgraded.push(request.url ?? '');
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: close\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a request as it is written, and gives all that comes back until the connection is closed. */
async function send(method: string, path: string, headers = 'Connection: close\r\n'): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
  await once(socket, 'close');
  return answer;
}

const odd = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'PURGE', 'SEARCH'];

test('a page takes GET and HEAD; every other method is 405 and does not get through', async () => {
  for (const path of ['/', '/studio', '/_next/static/x.js', '/media/files/x', '/lake'])
    for (const method of [...odd, 'POST']) {
      expect(await send(method, path), `${method} ${path}`).toMatch(
        /^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/,
      );
    }
  expect(taken).toEqual([]);
  expect(await send('GET', '/')).toMatch(/^HTTP\/1\.1 200 [\s\S]*svar/);
});

test('routes take POST, and the content store what its client sends; neither takes TRACE', async () => {
  for (const [method, path] of [
    ['POST', '/api/revalidate'],
    ['PUT', '/lake/v1/users/me/keyvalue'],
    ['OPTIONS', '/lake/v1/ping'],
  ] as const) {
    expect(await send(method, path), `${method} ${path}`).toMatch(/^HTTP\/1\.1 200 /);
  }
  for (const path of ['/api/revalidate', '/lake/v1/ping'])
    expect(await send('TRACE', path)).toMatch(/^HTTP\/1\.1 405 /);
});

test('only the content store has WebSockets: elsewhere the page is answered, and nothing is left open', async () => {
  const asks = (protocol: string) => `Connection: Upgrade, close\r\nUpgrade: ${protocol}\r\n`;
  for (const protocol of ['websocket', 'h2c', 'TLS/1.0']) {
    expect(await send('GET', '/formaal', asks(protocol)), protocol).toMatch(/^HTTP\/1\.1 200 [\s\S]*svar/);
  }
  expect(await send('GET', '/lake/v1/ping', asks('h2c'))).toMatch(/^HTTP\/1\.1 200 /);
  expect(upgraded).toEqual([]);
  expect(await send('GET', '/lake/v1/multiplex', asks('websocket'))).toMatch(/^HTTP\/1\.1 101 /);
  expect(upgraded).toEqual(['/lake/v1/multiplex']);
});

test('headers that come in drips, or without end, and connections without number have their limits', () => {
  expect(server.headersTimeout).toBe(10_000);
  expect(server.maxHeadersCount).toBe(100);
  expect(server.maxConnections).toBe(4096);
});
