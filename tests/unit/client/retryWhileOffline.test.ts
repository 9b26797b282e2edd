import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryWhileOffline } from '#sanity/client/retryWhileOffline.ts';
import { storeContact } from '#sanity/client/storeContact.ts';

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

test.each([500, 503, 408, 429, 403])('a mutation that fails with %i is sent again', async (statusCode) => {
  const response = { statusCode, url, method: 'POST', headers: {}, body: {} };
  const failure = Object.assign(new Error('busy'), { statusCode, response });
  const next = vi.fn<() => Promise<string>>(respond).mockImplementationOnce(() => Promise.reject(failure));
  const answer = (await connectedHandler())(mutation, next);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toBe('answer');
  expect(next).toHaveBeenCalledTimes(2);
});

test.each([400, 409])(
  'a mutation whose answer was lost counts as saved when the store has it (%i)',
  async (statusCode) => {
    const response = { statusCode, url, method: 'POST', headers: {}, body: {} };
    const inUse = Object.assign(new Error('Transaction ID "t" is already in use'), {
      statusCode: 409,
      response,
    });
    const next = vi
      .fn<() => Promise<string>>(() => Promise.reject(inUse))
      .mockImplementationOnce(networkError);
    const answer = (await connectedHandler())(mutation, next);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toEqual({ transactionId: 't' });
    // Without a lost answer it is an error: somebody else has used the id.
    await expect((await connectedHandler())(mutation, () => Promise.reject(inUse))).rejects.toThrow('in use');
  },
);

test('it is known that the store is unreachable, and until when everything is saved', async () => {
  const next = vi.fn<() => Promise<string>>(respond).mockImplementationOnce(networkError);
  const handler = await connectedHandler();
  await handler(mutation, respond);
  const savedUntil = new Date();
  expect(storeContact.value).toEqual({ isReachable: true, isRefused: false, savedUntil });
  await vi.advanceTimersByTimeAsync(1000);
  const response = handler(mutation, next);
  await vi.advanceTimersByTimeAsync(100);
  expect(storeContact.value).toEqual({ isReachable: false, isRefused: false, savedUntil });
  await vi.advanceTimersByTimeAsync(60_000);
  await response;
  expect(storeContact.value).toEqual({
    isReachable: true,
    isRefused: false,
    savedUntil: new Date(savedUntil.getTime() + 1000),
  });
});

test('a save that waits long for its answer means that the store is unreachable', async () => {
  const handler = await connectedHandler();
  let answer = (_: string) => {};
  const response = handler(mutation, () => new Promise<string>((resolve) => (answer = resolve)));
  await vi.advanceTimersByTimeAsync(6_000);
  expect(storeContact.value.isReachable).toBe(false);
  answer('late');
  await response;
  expect(storeContact.value.isReachable).toBe(true);
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
