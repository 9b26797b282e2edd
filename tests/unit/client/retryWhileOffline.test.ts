import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryWhileOffline } from '#sanity/client/retryWhileOffline.ts';

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const answer = () => Promise.resolve('answer');
const url = 'https://lake.test/data';
const question = { url, method: 'GET' };
const edit = { url, method: 'POST', body: { actions: [], transactionId: 't' } };
const publish = { url, method: 'POST', body: { actions: [] } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A handler whose store answered before. */
async function known(studio?: Parameters<typeof retryWhileOffline>[0]) {
  const handler = retryWhileOffline(studio);
  await handler(question, answer);
  return handler;
}

test.each([question, edit, { ...edit, body: JSON.stringify(edit.body) }])(
  '%o waits until the store is there again',
  async (request) => {
    const next = vi.fn<() => Promise<string>>(answer);
    for (let times = 0; times < 3; times++) next.mockImplementationOnce(lost);
    const answered = (await known())(request, next);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answered).toBe('answer');
    expect(next).toHaveBeenCalledTimes(4);
  },
);

test('a change without an id is sent once: it may have arrived', async () => {
  const next = vi.fn(lost);
  await expect((await known())(publish, next)).rejects.toThrow('Failed to fetch');
  expect(next).toHaveBeenCalledOnce();
});

test('what the store answers is an answer, be it a refusal', async () => {
  const next = vi.fn(() => Promise.reject(Object.assign(new Error('refused'), { statusCode: 409 })));
  await expect((await known())(edit, next)).rejects.toThrow('refused');
  expect(next).toHaveBeenCalledOnce();
});

test('until the store has answered once, a failure is the Studio’s', async () => {
  const next = vi.fn(lost);
  await expect(retryWhileOffline(undefined)(question, next)).rejects.toThrow('Failed to fetch');
  expect(next).toHaveBeenCalledOnce();
});

test('who does not want to know any more waits no longer', async () => {
  const stop = new AbortController();
  const answered = (await known())({ ...question, signal: stop.signal }, lost);
  const refused = expect(answered).rejects.toThrow('enough');
  await vi.advanceTimersByTimeAsync(100);
  stop.abort(new Error('enough'));
  await refused;
  expect(vi.getTimerCount()).toBe(0);
});

test('the Studio’s own handling goes around the waiting', async () => {
  const studio = vi.fn((request, next) => next({ ...request, tag: 'studio' }));
  const next = vi.fn(answer);
  await (await known(studio))(question, next);
  expect(next).toHaveBeenLastCalledWith({ ...question, tag: 'studio' });
});
