import { setImmediate as otherWork } from 'node:timers/promises';
import type { LakeConfig } from '../config.ts';
import { log } from '../log.ts';
import { isPublic } from '../store/document.ts';
import type { Store } from '../store/store.ts';
import { batchSize, deliverBatch, firstBatch } from './batch.ts';
import { type Delivery, type Lane, openDeliveries } from './deliveries.ts';
import { buildMessage, type WebhookMessage } from './message.ts';

/** Webhooks for published documents, kept in the store until they are received. */
export interface Webhooks {
  start(): void;
  stop(): void;
  /** How many wait. */
  waiting(): number;
}

/** When to try again, and how to wait. Tests put in their own. */
export interface Timing {
  now: () => number;
  /** Calls back after some milliseconds; returns how to call it off. */
  after: (milliseconds: number, call: () => void) => () => void;
}

const realTiming: Timing = {
  now: Date.now,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

const longestWait = 5 * 60 * 1000;
const maxAttempts = 300;
/** Milliseconds from one request for programs' changes to the next: those that are written meanwhile go together. */
const gathering = 100;
/** Notices that are put together without a break: a query must not wait behind a batch. */
const withoutBreak = 10;

/** Requests that may be under way at the same time. */
const atOnce: Record<Lane, number> = { person: 4, program: 1 };

/**
 * Each change is queued within its own commit: a change that is on disk has its webhook on disk. The changes of one
 * document are delivered in order, the next one when the one before it was received. Changes of several documents go
 * together in one request; those of people go before those of programs, and do not wait for them.
 */
export function openWebhooks(
  store: Store,
  config: Pick<LakeConfig, 'webhook' | 'projectId' | 'dataset'>,
  timing: Timing = realTiming,
): Webhooks {
  const { webhook } = config;
  const deliveries = openDeliveries(store.db);
  if (!webhook) return { start() {}, stop() {}, waiting: deliveries.count };

  const busy = new Set<string>();
  const requests: Record<Lane, number> = { person: 0, program: 0 };
  /** Milliseconds: until then the lane rests. */
  const resting: Record<Lane, number> = { person: 0, program: 0 };
  let running = false;
  let wake = () => {};

  store.beforeCommit(({ seq, changes, author }) => {
    if (author === 'import') return;
    const lane = isProgram(author) ? 'program' : 'person';
    for (const { id } of changes) if (isPublic(id)) deliveries.add(id, seq, lane);
  });
  const stopListening = store.onCommit(() => run());

  function run() {
    wake();
    if (!running) return;
    for (const lane of ['person', 'program'] as const) {
      while (requests[lane] < atOnce[lane] && resting[lane] <= timing.now()) {
        const batch = nextBatch(lane);
        if (batch.length === 0) break;
        void attempt(lane, batch);
      }
    }
    const times = [deliveries.nextDue(timing.now()), resting.program, resting.person];
    const ahead = times.filter((at): at is number => at !== undefined && at > timing.now());
    if (ahead.length > 0) wake = timing.after(Math.min(...ahead) - timing.now(), run);
  }

  /** What failed before goes by itself: it may be what kept a whole batch from being received. */
  function nextBatch(lane: Lane): Delivery[] {
    const free = deliveries
      .next(lane, timing.now(), batchSize + busy.size)
      .filter(({ document }) => !busy.has(document));
    const [first] = free;
    if (!first || first.attempts > 0) return free.slice(0, 1);
    return free.filter(({ attempts }) => attempts === 0).slice(0, batchSize);
  }

  async function attempt(lane: Lane, batch: readonly Delivery[]) {
    requests[lane]++;
    for (const { document } of batch) busy.add(document);
    try {
      const unsent = await send(lane, batch);
      if (running) remove(batch.filter((delivery) => !unsent.has(delivery)));
    } catch (cause) {
      const [first] = batch as [Delivery];
      const which = batch.length === 1 ? first.document : `${batch.length} documents`;
      log.warn('a webhook was not received; it is sent again', {
        for: which,
        attempt: first.attempts + 1,
        cause,
      });
      if (running) putOff(batch);
      // The others would most likely fail too.
      if (running && batch.length > 1) resting[lane] = timing.now() + 1000;
    }
    for (const { document } of batch) busy.delete(document);
    requests[lane]--;
    run();
  }

  /** @returns what does not fit into this request. */
  async function send(lane: Lane, batch: readonly Delivery[]): Promise<ReadonlySet<Delivery>> {
    const notices: WebhookMessage[] = [];
    for (const [index, delivery] of batch.entries()) {
      const notice = await buildMessage(store.db, config, delivery);
      if (notice) notices.push(notice);
      if (index % withoutBreak === withoutBreak - 1) await otherWork();
    }
    const fitting = firstBatch(notices);
    const [first, ...others] = fitting;
    if (webhook && first) {
      if (lane === 'program') resting[lane] = timing.now() + gathering;
      await deliverBatch(webhook, [first, ...others], lane, timing.now());
    }
    return new Set(notices.slice(fitting.length).map(({ delivery }) => delivery));
  }

  function remove(received: readonly Delivery[]) {
    inOneStep(() => {
      for (const delivery of received) deliveries.remove(delivery);
    });
  }

  /** One second, two, four, up to five minutes; then never again. */
  function putOff(batch: readonly Delivery[]) {
    inOneStep(() => {
      for (const delivery of batch) {
        if (delivery.attempts + 1 >= maxAttempts) deliveries.remove(delivery);
        else
          deliveries.retryAt(delivery, timing.now() + Math.min(longestWait, 1000 * 2 ** delivery.attempts));
      }
    });
  }

  /** One write to the disk for a whole batch. */
  function inOneStep(work: () => void) {
    store.db.exec('BEGIN IMMEDIATE');
    try {
      work();
      store.db.exec('COMMIT');
    } catch (error) {
      store.db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    start() {
      running = true;
      run();
    },
    stop() {
      running = false;
      stopListening();
      wake();
    },
    waiting: deliveries.count,
  };
}

/** The tokens for programs, see `auth/tokens.ts`; whoever has logged in is a person. */
const isProgram = (author: string) => author.startsWith('robot-');
