import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#lib/server/requestGuard.ts';

let server: Server;
const handledRequests: string[] = [];
const upgradedPaths: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    handledRequests.push(`${request.method} ${request.url}`);
    response.end('svar');
  });
  server.on('upgrade', (request, socket) => {
    upgradedPaths.push(request.url ?? '');
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: close\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a raw request, and returns everything received until the connection is closed. */
async function send(method: string, path: string, headers = 'Connection: close\r\n'): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let response = '';
  socket.on('data', (chunk: Buffer) => {
    response += chunk.toString('latin1');
  });
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
  await once(socket, 'close');
  return response;
}

const otherMethods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'PURGE', 'SEARCH'];

test('pages allow GET and HEAD; any other method is answered with 405 before it reaches the handler', async () => {
  for (const path of ['/', '/studio', '/_next/static/x.js', '/media/files/x', '/lake'])
    for (const method of [...otherMethods, 'POST']) {
      expect(await send(method, path), `${method} ${path}`).toMatch(
        /^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/,
      );
    }
  expect(handledRequests).toEqual([]);
  expect(await send('GET', '/')).toMatch(/^HTTP\/1\.1 200 [\s\S]*svar/);
});

test('API routes allow POST, and the content store the methods of its client; both reject TRACE', async () => {
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

test('only the content store allows upgrades; other paths respond normally and close the connection', async () => {
  const upgradeHeaders = (protocol: string) => `Connection: Upgrade, close\r\nUpgrade: ${protocol}\r\n`;
  for (const protocol of ['websocket', 'h2c', 'TLS/1.0']) {
    expect(await send('GET', '/formaal', upgradeHeaders(protocol)), protocol).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*svar/,
    );
  }
  expect(await send('GET', '/lake/v1/ping', upgradeHeaders('h2c'))).toMatch(/^HTTP\/1\.1 200 /);
  expect(upgradedPaths).toEqual([]);
  expect(await send('GET', '/lake/v1/multiplex', upgradeHeaders('websocket'))).toMatch(/^HTTP\/1\.1 101 /);
  expect(upgradedPaths).toEqual(['/lake/v1/multiplex']);
});

test('slow headers, the number of headers and the number of connections are limited', () => {
  expect(server.headersTimeout).toBe(10_000);
  expect(server.maxHeadersCount).toBe(100);
  expect(server.maxConnections).toBe(4096);
});
