import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isValidSignature } from '@sanity/webhook';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { headsOfPeople, headsOfPrograms, openDeliveries } from '../../../sanity/lake/webhooks/deliveries.ts';
import { openWebhooks, type Timing } from '../../../sanity/lake/webhooks/queue.ts';
import { serveLake } from './serve.ts';
import { editorOf, folder } from './startLake.ts';

const secret = 'a secret of the tests';
const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });

interface Received {
  headers: IncomingHttpHeaders;
  text: string;
  body: Record<string, unknown>;
}

interface Entry {
  idempotencyKey: string;
  transactionTime: string;
  payload: Record<string, unknown>;
}

/** Receives webhooks, with each member of a batch as its own entry; `answer` returns the status. */
async function receiver(respond: (received: Received, count: number) => number = () => 200) {
  const received: Received[] = [];
  const requests: unknown[] = [];
  const server = createServer(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    const body = JSON.parse(text);
    requests.push(body);
    const entries: Received[] = Array.isArray(body)
      ? body.map(({ payload }) => ({ headers: req.headers, text, body: payload }))
      : [{ headers: req.headers, text, body }];
    received.push(...entries);
    res.writeHead(respond(entries[0] as Received, received.length)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, received, requests, env: { LAKE_WEBHOOK_URL: url, LAKE_WEBHOOK_SECRET: secret } };
}

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

/** A stopped clock with timers: a waiting call runs when the test moves the clock. */
function stoppedClock() {
  let time = 1_700_000_000_000;
  let waiting: { at: number; call: () => void }[] = [];
  const timing: Timing = {
    now: () => time,
    after(milliseconds, call) {
      const timer = { at: time + milliseconds, call };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((entry) => entry !== timer);
      };
    },
  };
  const advance = (seconds: number) => {
    time += seconds * 1000;
    const due = waiting.filter(({ at }) => at <= time);
    waiting = waiting.filter(({ at }) => at > time);
    for (const { call } of due) call();
  };
  return { timing, advance, next: () => (waiting[0] ? (waiting[0].at - time) / 1000 : undefined) };
}

const commit = (store: ReturnType<typeof openStore>, id: string, title: string, author = 'x') =>
  store.commit({ author, changes: [{ id, document: page(id, { title }) }] });
const config = (url: string) => ({
  projectId: 'embedded',
  dataset: 'production',
  webhook: { url, secret, filter: '', projection: '' },
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

/** A store with changes that were made before any delivery. */
async function waitingStore(
  write: (store: ReturnType<typeof openStore>) => void,
  ...answers: Parameters<typeof receiver>
) {
  const { url, ...receiverState } = await receiver(...answers);
  const store = openStore(folder());
  onTestFinished(() => store.close());
  const { timing, advance, next } = stoppedClock();
  const webhooks = openWebhooks(store, config(url), timing);
  onTestFinished(() => webhooks.stop());
  write(store);
  webhooks.start();
  return { ...receiverState, webhooks, advance, next };
}

const many = (store: ReturnType<typeof openStore>, count: number) => {
  for (let n = 0; n < count; n++) commit(store, `p${n}`, 'bulk', 'robot-editor');
};

test('waiting changes are sent together, at most a hundred per request, with one signature', async () => {
  const { received, requests, webhooks, advance, next } = await waitingStore((store) => many(store, 250));
  for (const remaining of [150, 50]) {
    await expect.poll(() => webhooks.waiting()).toBe(remaining);
    await expect.poll(next).toBe(0.1);
    advance(0.1);
  }
  await expect.poll(() => webhooks.waiting()).toBe(0);
  expect(requests.map((body) => (body as unknown[]).length)).toEqual([100, 100, 50]);
  expect(new Set(received.map(({ body }) => body._id)).size).toBe(250);
  const [{ headers, text }] = received as [Received];
  expect(await isValidSignature(text, String(headers['sanity-webhook-signature']), secret)).toBe(true);
  expect((requests[0] as Entry[])[0]).toMatchObject({
    idempotencyKey: expect.stringMatching(/-p0$/),
    transactionTime: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test("a person's change is delivered before those of programs, together with earlier ones of the same document", async () => {
  const { received, webhooks } = await waitingStore((store) => {
    many(store, 300);
    commit(store, 'p299', 'by an editor');
  });
  await expect.poll(() => webhooks.waiting()).toBeLessThan(300);
  await expect.poll(() => received.some(({ body }) => body.title === 'by an editor')).toBe(true);
  const titlesOfBoth = received.filter(({ body }) => body._id === 'p299').map(({ body }) => body.title);
  expect(titlesOfBoth).toEqual(['bulk', 'by an editor']);
  // At most one batch of the programs' changes was sent meanwhile.
  expect(received.length).toBeLessThanOrEqual(102);
});

test('a refused batch is sent again one by one, so that one change cannot block the others', async () => {
  let refused = false;
  const { received, requests, webhooks, advance, next } = await waitingStore(
    (store) => many(store, 3),
    ({ body }) => {
      const first = !refused;
      refused = true;
      return first || body._id === 'p1' ? 500 : 200;
    },
  );
  await expect.poll(next).toBe(1);
  advance(1);
  // One request per turn; p1 waits longer each time.
  await expect.poll(() => received.length).toBe(4);
  for (let turn = 0; turn < 4 && webhooks.waiting() > 1; turn++) {
    await expect.poll(next).toBeGreaterThan(0);
    advance(next() ?? 0);
    await expect.poll(() => received.length).toBeGreaterThan(4 + Math.min(turn, 1));
  }
  expect(webhooks.waiting()).toBe(1);
  expect(requests.slice(1).every((body) => !Array.isArray(body))).toBe(true);
});

test('the next webhooks to deliver are found by an index, whatever their number', () => {
  const store = openStore(folder());
  onTestFinished(() => store.close());
  openDeliveries(store.db);
  for (const query of [headsOfPrograms, headsOfPeople]) {
    const steps = store.db.prepare(`EXPLAIN QUERY PLAN ${query}`).all({ now: 1, limit: 1 });
    const plan = steps.map(({ detail }) => String(detail));
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  }
  const steps = store.db.prepare(`EXPLAIN QUERY PLAN ${headsOfPrograms}`).all({ now: 1, limit: 1 });
  expect(steps.map(({ detail }) => String(detail)).filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
});

test('a store of an earlier version delivers its waiting webhooks', async () => {
  const dir = folder();
  const { received, url } = await receiver();
  const store = openStore(dir);
  onTestFinished(() => store.close());
  // Written by a version without lanes.
  const { seq } = commit(store, 'a', 'one');
  store.db.prepare('INSERT INTO deliveries (document, seq) VALUES (?, ?)').run('a', seq);
  const webhooks = openWebhooks(store, config(url));
  onTestFinished(() => webhooks.stop());
  webhooks.start();
  await expect.poll(() => webhooks.waiting()).toBe(0);
  expect(received.map(({ body }) => body._id)).toEqual(['a']);
});
