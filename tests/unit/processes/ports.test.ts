import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort, isPortInUse, requireFreePort } from '#lib/processes/ports.ts';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

async function occupy(host: string): Promise<number> {
  server = createServer((socket) => socket.destroy());
  const port = await freePort();
  server.listen(port, host);
  await once(server, 'listening');
  return port;
}

test('an unused port is free', async () => {
  expect(await isPortInUse(await freePort())).toBe(false);
});

test.each(['127.0.0.1', '0.0.0.0'])('a port bound to %s is in use', async (host) => {
  expect(await isPortInUse(await occupy(host))).toBe(true);
});

test('a port bound only to IPv6 is in use, because localhost may resolve to it', async ({ skip }) => {
  const port = await occupy('::1').catch(() => skip('this machine has no IPv6'));
  expect(await isPortInUse(port)).toBe(true);
});

test('the error about a port in use names the port and the variable to set', async () => {
  const port = await occupy('127.0.0.1');
  await expect(requireFreePort(port, 'LAKE_PORT', 'the lake')).rejects.toThrow(
    new RegExp(`^Port ${port} is in use .*set LAKE_PORT`),
  );
});
