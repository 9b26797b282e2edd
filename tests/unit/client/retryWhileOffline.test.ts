import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryWhileOffline } from '#sanity/client/retryWhileOffline.ts';

const networkError = () => Promise.reject(new TypeError('Failed to fetch'));
const respond = () => Promise.resolve('answer');
const url = 'https://lake.test/data';
const query = { url, method: 'GET' };
const mutation = { url, method: 'POST', body: { actions: [], transactionId: 't' } };
const mutationWithoutId = { url, method: 'POST', body: { actions: [] } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Returns a handler that has already received one response from the store. */
async function connectedHandler(studio?: Parameters<typeof retryWhileOffline>[0]) {
  const handler = retryWhileOffline(studio);
  await handler(query, respond);
  return handler;
}

test.each([query, mutation, { ...mutation, body: JSON.stringify(mutation.body) }])(
  '%o is retried until the store is available again',
  async (request) => {
    const next = vi.fn<() => Promise<string>>(respond);
    for (let attempt = 0; attempt < 3; attempt++) next.mockImplementationOnce(networkError);
    const response = (await connectedHandler())(request, next);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await response).toBe('answer');
    expect(next).toHaveBeenCalledTimes(4);
  },
);

test('a mutation without a transaction id is sent once, because it may have been applied', async () => {
  const next = vi.fn(networkError);
  await expect((await connectedHandler())(mutationWithoutId, next)).rejects.toThrow('Failed to fetch');
  expect(next).toHaveBeenCalledOnce();
});

test('an error response of the store is not retried', async () => {
  const next = vi.fn(() => Promise.reject(Object.assign(new Error('refused'), { statusCode: 409 })));
  await expect((await connectedHandler())(mutation, next)).rejects.toThrow('refused');
  expect(next).toHaveBeenCalledOnce();
});

test('a failure before the first response is not retried but passed to the Studio', async () => {
  const next = vi.fn(networkError);
  await expect(retryWhileOffline(undefined)(query, next)).rejects.toThrow('Failed to fetch');
  expect(next).toHaveBeenCalledOnce();
});

test('an aborted request stops waiting', async () => {
  const controller = new AbortController();
  const response = (await connectedHandler())({ ...query, signal: controller.signal }, networkError);
  const rejection = expect(response).rejects.toThrow('enough');
  await vi.advanceTimersByTimeAsync(100);
  controller.abort(new Error('enough'));
  await rejection;
  expect(vi.getTimerCount()).toBe(0);
});

test("the Studio's own request handler wraps the retries", async () => {
  const studio = vi.fn((request, next) => next({ ...request, tag: 'studio' }));
  const next = vi.fn(respond);
  await (await connectedHandler(studio))(query, next);
  expect(next).toHaveBeenLastCalledWith({ ...query, tag: 'studio' });
});
