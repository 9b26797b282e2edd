import { isValidSignature } from '@sanity/webhook';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { headsOfPeople, headsOfPrograms, openDeliveries } from '../../../sanity/lake/webhooks/deliveries.ts';
import { openWebhooks, type Timing } from '../../../sanity/lake/webhooks/queue.ts';
import { folder } from './startLake.ts';
import {
  commit,
  config,
  type Entry,
  type Received,
  receiver,
  secret,
  stoppedClock,
} from './webhookReceiver.ts';

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

test('a pause that ends while the queue looks at the clock delays a change, but does not keep it', async () => {
  const { url, received } = await receiver();
  const store = openStore(folder());
  onTestFinished(() => store.close());
  let time = 1_700_000_000_000;
  let step = 0;
  let timer: { at: number; call: () => void } | undefined;
  const timing: Timing = {
    // Each reading is later than the one before, by a millisecond if `step` is 1.
    now: () => {
      time += step;
      return time;
    },
    after(milliseconds, call) {
      const own = { at: time + milliseconds, call };
      timer = own;
      return () => {
        if (timer === own) timer = undefined;
      };
    },
  };
  const webhooks = openWebhooks(store, config(url), timing);
  onTestFinished(() => webhooks.stop());
  webhooks.start();
  // Timers of Node may end up to a millisecond early.
  for (let early = 0; early < 8; early++) {
    commit(store, `first-${early}`, 'sent at once', 'robot-editor');
    await expect.poll(() => received.length).toBe(2 * early + 1);
    commit(store, `second-${early}`, 'sent after a pause', 'robot-editor');
    await expect.poll(() => webhooks.waiting()).toBe(1);
    step = 1;
    time = (timer?.at ?? 0) - early;
    for (let fired = 0; fired < 20 && timer; fired++) {
      const { call } = timer;
      timer = undefined;
      call();
    }
    step = 0;
    await expect.poll(() => webhooks.waiting(), { message: `${early} ms early` }).toBe(0);
    time += 10_000;
  }
});
