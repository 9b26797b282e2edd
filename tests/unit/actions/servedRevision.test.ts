import { expect, test, vi } from 'vitest';
import { revisionOf, type Served, waitForSite } from '#sanity/actions/servedRevision.ts';

const patience = { total: 50, first: 1, last: 2 };
const never = new AbortController().signal;
const old: Served = { state: 'old', path: '/x' };
const current: Served = { state: 'current', path: '/x' };

test('the revision of a page is read from its source', () => {
  expect(revisionOf('<head><meta name="revision" content="abc-1"/></head>')).toBe('abc-1');
  expect(revisionOf('<meta content="abc-1" name="revision">')).toBe('abc-1');
  expect(
    revisionOf('<meta name="description" content="revision"><p>name="revision" content="x"</p>'),
  ).toBeUndefined();
});

test('the site is asked until it serves the revision, also when it cannot be reached in between', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const answers = [old, undefined, old, current];
  let count = 0;
  const ask = async () => {
    const answer = answers[count++];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  };
  expect(await waitForSite(ask, never, { ...patience, total: 5_000 })).toEqual(current);
  expect(count).toBe(4);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test('the last answer counts when the patience is over, and a hidden page is not waited for', async () => {
  expect(await waitForSite(async () => old, never, patience)).toEqual(old);
  const hidden = vi.fn(async (): Promise<Served> => ({ state: 'hidden' }));
  expect(await waitForSite(hidden, never, patience)).toEqual({ state: 'hidden' });
  expect(hidden).toHaveBeenCalledOnce();
});

test('nobody is asked after the message is closed', async () => {
  const controller = new AbortController();
  const ask = vi.fn(async () => {
    controller.abort();
    return old;
  });
  await expect(waitForSite(ask, controller.signal, patience)).rejects.toThrow('abort');
  expect(ask).toHaveBeenCalledOnce();
});
