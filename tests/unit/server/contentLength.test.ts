import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { bodyLengthHeader } from '#lib/server/bodyLength.ts';
import '#lib/server/contentLength.ts';

async function serve() {
  const server = createServer((request, response) => {
    // As Next does: headers one by one, then the body in pieces.
    response.appendHeader(bodyLengthHeader, '4');
    if (request.method !== 'HEAD') response.write('sv');
    response.end(request.method === 'HEAD' ? undefined : 'ar');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (path: string, method = 'GET') => {
    const { headers } = await fetch(origin + path, { method });
    return [headers.get('content-length'), headers.get(bodyLengthHeader)];
  };
}

test('a file has the length that its route tells', async () => {
  const get = await serve();
  expect(await get('/media/files/a.pdf')).toEqual(['4', null]);
  expect(await get('/media/files/a.pdf', 'HEAD')).toEqual(['4', null]);
});

test('other responses stay as they are', async () => {
  const get = await serve();
  expect(await get('/')).toEqual([null, '4']);
});
