import { expect, test } from 'vitest';
import { parseWebhook } from '#lib/revalidate/parseWebhook.ts';

const page = (id: string) => ({ _id: id, _type: 'page', _rev: 'r', operation: 'update' });
const time = '2027-03-01T10:00:00.000Z';

test('a single webhook is parsed with its headers, as Sanity sends it', () => {
  const headers = new Headers({ 'idempotency-key': 'k', 'sanity-transaction-time': time });
  expect(parseWebhook(JSON.stringify(page('a')), headers)).toEqual([
    { key: 'k', payload: page('a'), changedAt: Date.parse(time) },
  ]);
});

test('a batch is parsed in order, each item with its own key and time', () => {
  const batch = ['a', 'b'].map((id) => ({
    idempotencyKey: `k-${id}`,
    transactionTime: time,
    payload: page(id),
  }));
  const items = parseWebhook(JSON.stringify(batch), new Headers({ 'idempotency-key': 'of the batch' }));
  expect(items.map(({ key, payload, changedAt }) => [key, payload._id, changedAt])).toEqual([
    ['k-a', 'a', Date.parse(time)],
    ['k-b', 'b', Date.parse(time)],
  ]);
});

test('a field of another type counts as absent: it delays no other change of the batch', () => {
  const odd = { ...page('a'), after: { title: 7, slug: { current: 'a' }, order: 'første', hidden: true } };
  const batch = [odd, page('b')].map((payload) => ({ idempotencyKey: 'k', transactionTime: time, payload }));
  const [first, second] = parseWebhook(JSON.stringify(batch), new Headers());
  expect(first?.payload.after).toEqual({ hidden: true });
  expect(second?.payload._id).toBe('b');
});

test.each([
  ['an empty batch', '[]'],
  [
    'a batch with an invalid item',
    JSON.stringify([{ idempotencyKey: 'k', transactionTime: time, payload: {} }]),
  ],
  [
    'a batch of more than 1,000 items',
    JSON.stringify(Array(1001).fill({ idempotencyKey: 'k', transactionTime: time, payload: page('a') })),
  ],
  ['invalid JSON', 'x'],
])('%s is rejected entirely', (_, body) => {
  expect(() => parseWebhook(body, new Headers())).toThrow();
});
