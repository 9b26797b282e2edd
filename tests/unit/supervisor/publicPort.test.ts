import { Agent } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';
import { openPublicPort, type PublicPort } from '#lib/supervisor/publicPort.ts';
import { get, smallBuild, smallSites } from './smallSite.ts';

let sites: Awaited<ReturnType<typeof smallSites>>;
let port: number;
let publicPort: PublicPort;

beforeEach(async () => {
  sites = await smallSites();
  port = await freePort();
  publicPort = await openPublicPort(port);
});

afterEach(async () => {
  await publicPort.close();
  await sites.remove();
});

test('a new connection goes to the site that is serving at that moment', async () => {
  const [one, two] = [await sites.start(smallBuild('one')), await sites.start(smallBuild('two'))];
  publicPort.serve(one.give);
  expect((await get(port)).text).toBe('one');
  publicPort.serve(two.give);
  expect((await get(port)).text).toBe('two');
});

test('a connection waits while no site is running', async () => {
  const waiting = [get(port), get(port), get(port)];
  publicPort.serve((await sites.start(smallBuild('one'))).give);
  for (const { text } of await Promise.all(waiting)) expect(text).toBe('one');
});

test('a connection that could not be handed to a site waits for the next one', async () => {
  const [one, two] = [await sites.start(smallBuild('one')), await sites.start(smallBuild('two'))];
  await one.child.stop();
  publicPort.serve(one.give);
  const waiting = get(port);
  await expect.poll(async () => one.child.handle.connected).toBe(false);
  publicPort.serve(two.give);
  expect((await waiting).text).toBe('two');
});

test('after the timeout a visitor gets 503 with a page in Danish', async () => {
  await publicPort.close();
  const otherPort = await freePort();
  const shortTimeoutPort = await openPublicPort(otherPort, 50);
  const { status, text } = await get(otherPort);
  expect(status).toBe(503);
  expect(text).toContain('kan ikke vises lige nu');
  await shortTimeoutPort.close();
});

test('a connection in transit to a killed site is handed to the next one', async () => {
  const [one, two] = [await sites.start(smallBuild('one')), await sites.start(smallBuild('two'))];
  const handedOver = Promise.withResolvers<void>();
  one.child.handle.kill('SIGSTOP');
  publicPort.serve((socket, failed) => {
    one.give(socket, failed);
    handedOver.resolve();
  });
  const waiting = get(port);
  await handedOver.promise;
  one.child.handle.kill('SIGKILL');
  publicPort.serve(two.give);
  expect((await waiting).text).toBe('two');
});

test('a retiring site closes each connection after its next response, without losing requests', async () => {
  const [one, two] = [await sites.start(smallBuild('one')), await sites.start(smallBuild('two'))];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  publicPort.serve(one.give);
  expect(await get(port, '/', agent)).toMatchObject({ text: 'one', connection: 'keep-alive' });
  publicPort.serve(two.give);
  one.retire();
  await expect.poll(async () => (await get(one.ownPort)).connection).toBe('close');
  expect(await get(port, '/', agent)).toMatchObject({ text: 'one', connection: 'close' });
  expect(await get(port, '/', agent)).toMatchObject({ text: 'two' });
  agent.destroy();
});

test('all requests in flight at SIGTERM are answered before the site exits', async () => {
  const site = await sites.start(smallBuild('one'));
  publicPort.serve(site.give);
  const inFlight = Array.from({ length: 30 }, () => get(port, '/slow'));
  const idle = new Agent({ keepAlive: true });
  expect((await get(port, '/', idle)).status).toBe(200);
  // This request came last, so its response shows that all others have arrived.
  const stopped = site.child.stop();
  expect((await get(site.ownPort, '/go')).status).toBe(200);
  for (const { status, text } of await Promise.all(inFlight))
    expect([status, text]).toEqual([200, 'slow one']);
  await stopped;
  expect((await site.child.ended).code).toBe(0);
  idle.destroy();
});

test('an open WebSocket does not delay the exit of a site, on the public port or its own', async () => {
  const site = await sites.start(smallBuild('one'));
  publicPort.serve(site.give);
  const connections = [port, site.ownPort].map(async (each) => {
    const socket = connect({ port: each, host: 'localhost' });
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    const end = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('data', resolve));
    return { end };
  });
  const sockets = await Promise.all(connections);
  await site.child.stop();
  for (const { end } of sockets) await end;
  expect(await site.child.ended).toEqual({ code: 0, signal: null });
});
