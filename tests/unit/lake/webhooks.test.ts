import { isValidSignature } from '@sanity/webhook';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { openWebhooks } from '../../../sanity/lake/webhooks/queue.ts';
import { serveLake } from './serve.ts';
import { editorOf, folder } from './startLake.ts';
import { commit, config, page, type Received, receiver, secret, stoppedClock } from './webhookReceiver.ts';

// https://www.sanity.io/docs/webhooks (headers, "Securing webhooks"), verified by @sanity/webhook
test("a published change sends a webhook, signed like Sanity's", async () => {
  const { received, env } = await receiver();
  const { url } = await serveLake([], folder(), env);
  const { _rev } = await editorOf(url).create(page('a', { title: 'æøå 🌱' }));
  await expect.poll(() => received.length).toBe(1);
  const [{ headers, text, body }] = received as [Received];
  expect(body).toMatchObject({ _id: 'a', title: 'æøå 🌱', _rev });
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'idempotency-key': `${_rev}-a`,
    'sanity-transaction-id': _rev,
    'sanity-transaction-time': expect.stringMatching(/^\d{4}-.*Z$/),
    'sanity-document-id': 'a',
    'sanity-project-id': 'embedded',
    'sanity-dataset': 'production',
    'sanity-operation': 'create',
    'sanity-webhook-signature': expect.stringMatching(/^t=\d{13},v1=[\w-]{43}$/),
  });
  const signature = String(headers['sanity-webhook-signature']);
  expect(await isValidSignature(text, signature, secret)).toBe(true);
  expect(await isValidSignature(`${text} `, signature, secret)).toBe(false);
  expect(await isValidSignature(text, signature, 'another secret')).toBe(false);
});

test('drafts and versions send no webhooks; publishing, changing and deleting do', async () => {
  const { received, env } = await receiver();
  const { url, lake } = await serveLake([page('seeded')], folder(), env);
  const client = editorOf(url);
  await client.create(page('drafts.a'));
  await client.create(page('versions.r.a'));
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  });
  await client.patch('a').set({ title: 'changed' }).commit();
  await client.delete('a');
  await expect.poll(() => lake.webhooks.waiting()).toBe(0);
  const operations = received.map(({ headers, body }) => [headers['sanity-operation'], body._id, body.title]);
  expect(operations).toEqual([
    ['create', 'a', 'drafts.a'],
    ['update', 'a', 'changed'],
    ['delete', 'a', 'changed'],
  ]);
});

// https://www.sanity.io/docs/webhooks (delta-GROQ)
test('filter and projection see the document before and after the change', async () => {
  const { received, env } = await receiver();
  const { url, lake } = await serveLake([page('a'), page('b')], folder(), {
    ...env,
    LAKE_WEBHOOK_FILTER: '_type == "page" && delta::changedAny(title)',
    LAKE_WEBHOOK_PROJECTION:
      '{"before": before(){title}, "after": after(){title}, "operation": delta::operation(), _id}',
  });
  await editorOf(url).patch('a').set({ lead: 'not the title' }).commit();
  await editorOf(url).patch('a').set({ title: 'new' }).commit();
  await editorOf(url).delete('b');
  await expect.poll(() => [received.length, lake.webhooks.waiting()]).toEqual([2, 0]);
  expect(received.map(({ body }) => body).sort((x, y) => String(x._id).localeCompare(String(y._id)))).toEqual(
    [
      { _id: 'a', before: { title: 'a' }, after: { title: 'new' }, operation: 'update' },
      { _id: 'b', before: { title: 'b' }, after: null, operation: 'delete' },
    ],
  );
});

test('an undelivered webhook is retried with growing delays, in order for each document, with the same key', async () => {
  let failing = true;
  const { url, received } = await receiver(({ body }) => (failing && body._id === 'a' ? 500 : 200));
  const store = openStore(folder());
  onTestFinished(() => store.close());
  const { timing, advance, next } = stoppedClock();
  const webhooks = openWebhooks(store, config(url), timing);
  onTestFinished(() => webhooks.stop());
  webhooks.start();
  commit(store, 'a', 'one');
  commit(store, 'a', 'two');
  commit(store, 'b', 'other');
  await expect.poll(() => webhooks.waiting()).toBe(2);
  const waits: (number | undefined)[] = [];
  for (const seconds of [1, 2, 4]) {
    await expect.poll(next).toBe(seconds);
    waits.push(next());
    advance(seconds);
  }
  await expect.poll(next).toBe(8);
  failing = false;
  advance(8);
  await expect.poll(() => webhooks.waiting()).toBe(0);
  const titles = received.filter(({ body }) => body._id === 'a').map(({ body }) => body.title);
  expect([waits, titles]).toEqual([
    [1, 2, 4],
    ['one', 'one', 'one', 'one', 'one', 'two'],
  ]);
  const keys = received
    .filter(({ body }) => body.title === 'one')
    .map(({ headers }) => headers['idempotency-key']);
  expect(new Set(keys).size).toBe(1);
});

test('an undelivered webhook is delivered after the next start, and none twice', async () => {
  let up = false;
  const { url, received } = await receiver(() => (up ? 200 : 503));
  const dir = folder();
  const first = openStore(dir);
  const { timing, advance } = stoppedClock();
  const before = openWebhooks(first, config(url), timing);
  before.start();
  commit(first, 'a', 'one');
  commit(first, 'b', 'two');
  await expect.poll(() => received.length).toBe(2);
  before.stop();
  first.close();
  up = true;
  received.length = 0;
  const second = openStore(dir);
  onTestFinished(() => second.close());
  const after = openWebhooks(second, config(url), timing);
  onTestFinished(() => after.stop());
  after.start();
  advance(400);
  await expect.poll(() => after.waiting()).toBe(0);
  expect(received.map(({ body }) => body.title).sort()).toEqual(['one', 'two']);
});

test('a change that is not committed sends no webhook', async () => {
  const { url, received } = await receiver();
  const store = openStore(folder());
  onTestFinished(() => store.close());
  const webhooks = openWebhooks(store, config(url));
  onTestFinished(() => webhooks.stop());
  store.beforeCommit(({ changes }) => {
    if (changes[0]?.id === 'bad') throw new Error('no');
  });
  webhooks.start();
  expect(() => commit(store, 'bad', 'x')).toThrow('no');
  expect(webhooks.waiting()).toBe(0);
  commit(store, 'a', 'good');
  await expect.poll(() => received.map(({ body }) => body._id)).toEqual(['a']);
});
