import { Agent } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';
import { openPublicPort, type PublicPort } from '#lib/supervisor/publicPort.ts';
import { get, small, smallSites } from './smallSite.ts';

let sites: Awaited<ReturnType<typeof smallSites>>;
let port: number;
let open: PublicPort;

beforeEach(async () => {
  sites = await smallSites();
  port = await freePort();
  open = await openPublicPort(port);
});

afterEach(async () => {
  await open.close();
  await sites.remove();
});

test('a connection goes to the site that serves when it comes', async () => {
  const [one, two] = [await sites.start(small('one')), await sites.start(small('two'))];
  open.serve(one.give);
  expect((await get(port)).text).toBe('one');
  open.serve(two.give);
  expect((await get(port)).text).toBe('two');
});

test('a visitor who comes while no site runs waits for the next one', async () => {
  const waiting = [get(port), get(port), get(port)];
  open.serve((await sites.start(small('one'))).give);
  for (const { text } of await Promise.all(waiting)) expect(text).toBe('one');
});

test('a connection that a site could not take waits for the next one', async () => {
  const [one, two] = [await sites.start(small('one')), await sites.start(small('two'))];
  await one.child.stop();
  open.serve(one.give);
  const waiting = get(port);
  await expect.poll(async () => one.child.handle.connected).toBe(false);
  open.serve(two.give);
  expect((await waiting).text).toBe('two');
});

test('a visitor who has waited too long gets a page in Danish that nobody keeps, with 503', async () => {
  await open.close();
  const other = await freePort();
  const impatient = await openPublicPort(other, 50);
  const { status, text } = await get(other);
  expect(status).toBe(503);
  expect(text).toContain('kan ikke vises lige nu');
  await impatient.close();
});

test('a connection that was on its way to a site that was killed is given to the next', async () => {
  const [one, two] = [await sites.start(small('one')), await sites.start(small('two'))];
  const given = Promise.withResolvers<void>();
  one.child.handle.kill('SIGSTOP');
  open.serve((socket, failed) => {
    one.give(socket, failed);
    given.resolve();
  });
  const waiting = get(port);
  await given.promise;
  one.child.handle.kill('SIGKILL');
  open.serve(two.give);
  expect((await waiting).text).toBe('two');
});

test('a site that retires ends each connection with its next answer, and no request is lost by it', async () => {
  const [one, two] = [await sites.start(small('one')), await sites.start(small('two'))];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  open.serve(one.give);
  expect(await get(port, '/', agent)).toMatchObject({ text: 'one', connection: 'keep-alive' });
  open.serve(two.give);
  one.retire();
  await expect.poll(async () => (await get(one.ownPort)).connection).toBe('close');
  expect(await get(port, '/', agent)).toMatchObject({ text: 'one', connection: 'close' });
  expect(await get(port, '/', agent)).toMatchObject({ text: 'two' });
  agent.destroy();
});

test('requests in flight at SIGTERM are all answered before the site ends', async () => {
  const site = await sites.start(small('one'));
  open.serve(site.give);
  const inFlight = Array.from({ length: 30 }, () => get(port, '/slow'));
  const idle = new Agent({ keepAlive: true });
  expect((await get(port, '/', idle)).status).toBe(200);
  // All have arrived when this one, which came after them, is answered.
  const stopped = site.child.stop();
  expect((await get(site.ownPort, '/go')).status).toBe(200);
  for (const { status, text } of await Promise.all(inFlight))
    expect([status, text]).toEqual([200, 'slow one']);
  await stopped;
  expect((await site.child.ended).code).toBe(0);
  idle.destroy();
});

test('a WebSocket does not hold up the end of a site, on the public port and on its own', async () => {
  const site = await sites.start(small('one'));
  open.serve(site.give);
  const closed = [port, site.ownPort].map(async (each) => {
    const socket = connect({ port: each, host: 'localhost' });
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    const end = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('data', resolve));
    return { end };
  });
  const sockets = await Promise.all(closed);
  await site.child.stop();
  for (const { end } of sockets) await end;
  expect(await site.child.ended).toEqual({ code: 0, signal: null });
});
