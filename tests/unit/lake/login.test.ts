import { expect, test } from 'vitest';
import { checkPassword } from '../../../sanity/lake/auth/checkPassword.ts';
import { makeThrottle } from '../../../sanity/lake/auth/throttle.ts';
import { fillQueue } from './fillQueue.ts';
import { fetchToken, logIn } from './logIn.ts';
import { serveLake } from './serve.ts';
import { folder } from './startLake.ts';

const forwardedFor = (address: string) => ({ 'x-forwarded-for': address });

test('1,000 wrong guesses by one client do not lock out any other client', async () => {
  // The clock is stopped: no delay ends before the last guess.
  const { url } = await serveLake([], folder(), {}, () => 1);
  const guess = async () => (await logIn(url, { password: 'guess' }, forwardedFor('203.0.113.7'))).status;
  const statuses: number[] = [];
  // Batches of 50: with all 1,000 at once, a slow machine would exceed the server's headersTimeout.
  while (statuses.length < 1000) {
    const guesses = Promise.all(Array.from({ length: 50 }, guess));
    expect((await logIn(url, {}, forwardedFor('198.51.100.4'))).status).toBe(303);
    statuses.push(...(await guesses));
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(3);
  expect(statuses.filter((status) => ![401, 429, 503].includes(status))).toEqual([]);
  expect((await logIn(url, {}, forwardedFor('203.0.113.7'))).status).toBe(429);
  expect((await logIn(url, {}, forwardedFor('198.51.100.4'))).status).toBe(303);
});

test('concurrent wrong guesses count as if they were sequential', async () => {
  const { lake } = await serveLake([]);
  const { signal } = new AbortController();
  const guesses = Array.from({ length: 10 }, () => checkPassword(lake, 'client', 'Anne', 'guess', signal));
  const verdicts = await Promise.all(guesses);
  expect(verdicts.filter((verdict) => verdict === 'wrong')).toHaveLength(3);
  // A number is the wait in milliseconds.
  expect(verdicts.filter((verdict) => typeof verdict === 'number')).toHaveLength(7);
});

test.each([
  ['a forged entry in X-Forwarded-For', '198.51.100.4, 203.0.113.7'],
  ['an IPv4 address in IPv6 notation', '::ffff:203.0.113.7'],
])('%s does not count as another client', async (_, address) => {
  const { url } = await serveLake([]);
  for (const n of [1, 2, 3]) await logIn(url, { password: `guess ${n}` }, forwardedFor('203.0.113.7'));
  expect((await logIn(url, {}, forwardedFor(address))).status).toBe(429);
});

test('all addresses in an IPv6 /64 count as one client; the next /64 is another', async () => {
  const { url } = await serveLake([]);
  for (const address of ['2001:db8::1', '2001:DB8:0:0:9:8:7:6', '2001:db8::ffff:1.2.3.4'])
    await logIn(url, { password: 'guess' }, forwardedFor(address));
  expect((await logIn(url, {}, forwardedFor('2001:db8:0::5'))).status).toBe(429);
  expect((await logIn(url, {}, forwardedFor('2001:db8:0:1::5'))).status).toBe(303);
});

test('when the password queue is full, the login page says so and does not count a failed attempt', async () => {
  const { url, lake } = await serveLake([]);
  const queue = await fillQueue(lake.passwordChecks);
  const busy = await logIn(url, {});
  expect([busy.status, busy.response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(busy.html).toContain('Der er mange, der logger ind lige nu');
  await queue.finish();
  // Two failures are still free; a third would be delayed, so the attempt above was not counted.
  for (const n of [1, 2]) expect((await logIn(url, { password: `guess ${n}` })).status).toBe(401);
  expect((await logIn(url, {})).status).toBe(303);
});

test('the throttle remembers a bounded number of clients, and forgets old failures', () => {
  let time = 0;
  const throttle = makeThrottle(() => time);
  const failThreeTimes = (client: string) => {
    for (let n = 0; n < 3; n++) throttle.failed(client);
  };
  failThreeTimes('first');
  for (let n = 0; n < 9_999; n++) failThreeTimes(String(n));
  expect(throttle.wait('first')).toBe(1000);
  failThreeTimes('one more');
  expect([throttle.wait('first'), throttle.wait('0'), throttle.wait('one more')]).toEqual([0, 1000, 1000]);
  time += 14 * 60_000;
  throttle.failed('one more');
  expect(throttle.wait('one more')).toBe(2000);
  time += 16 * 60_000;
  throttle.failed('one more');
  expect(throttle.wait('one more')).toBe(0);
});

test('the open Studio logs in with the same request, and gets JSON', async () => {
  const { url } = await serveLake([]);
  const json = { accept: 'application/json' };
  const right = await logIn(url, {}, json);
  expect(right.status).toBe(200);
  expect(await fetchToken(url, JSON.parse(right.html).sid)).toMatch(/^lk/);
  const wrong = await logIn(url, { password: 'forkert' }, json);
  expect([wrong.status, JSON.parse(wrong.html)]).toEqual([
    401,
    { error: 'Navnet eller adgangskoden er forkert. Prøv igen.' },
  ]);
});
