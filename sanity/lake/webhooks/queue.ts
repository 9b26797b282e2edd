import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { LakeConfig } from '../config.ts';
import { log } from '../log.ts';
import { isPublic } from '../store/document.ts';
import type { Store } from '../store/store.ts';
import { batchSize, deliverBatch, firstBatch } from './batch.ts';
import { type Delivery, type Lane, openDeliveries } from './deliveries.ts';
import { buildMessage, type WebhookMessage } from './message.ts';

/** Webhooks for published documents, stored until they are delivered. */
export interface Webhooks {
  start(): void;
  stop(): void;
  /** Returns the number of pending deliveries. */
  waiting(): number;
}

/** Clock and timer, which tests replace. */
export interface Timing {
  now: () => number;
  /** Calls back after some milliseconds. @returns a function that cancels the call */
  after: (milliseconds: number, call: () => void) => () => void;
}

const realTiming: Timing = {
  now: Date.now,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

const maxDelayMs = 5 * 60 * 1000;
const maxAttempts = 300;
/** Minimum time between two requests with programs' changes. Changes written meanwhile are sent together. */
const gatherMs = 100;
/** Messages built before other work gets a turn: a query must not wait for a whole batch. */
const messagesPerTurn = 10;

/** Maximum number of concurrent requests. */
const maxRequests: Record<Lane, number> = { person: 4, program: 1 };

/**
 * Queues each change within its own commit: a change on disk always has its webhook on disk. The changes of one document
 * are delivered in order, each after the previous one has been received. Changes of several documents share one request.
 * Changes of people go before those of programs, and do not wait for them.
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
  /** Time in milliseconds until which no request is sent in the lane. */
  const pausedUntil: Record<Lane, number> = { person: 0, program: 0 };
  let running = false;
  let cancelTimer = () => {};

  store.beforeCommit(({ seq, changes, author }) => {
    if (author === 'import') return;
    const lane = isProgram(author) ? 'program' : 'person';
    for (const { id } of changes) if (isPublic(id)) deliveries.add(id, seq, lane);
  });
  const stopListening = store.onCommit(() => run());

  function run() {
    cancelTimer();
    if (!running) return;
    // Read once: a pause that ends between two readings would neither send nor set the timer.
    const now = timing.now();
    for (const lane of ['person', 'program'] as const) {
      while (requests[lane] < maxRequests[lane] && pausedUntil[lane] <= now) {
        const batch = nextBatch(lane, now);
        if (batch.length === 0) break;
        void attempt(lane, batch);
      }
    }
    const times = [deliveries.nextDue(now), pausedUntil.program, pausedUntil.person];
    const upcoming = times.filter((at): at is number => at !== undefined && at > now);
    if (upcoming.length > 0) cancelTimer = timing.after(Math.min(...upcoming) - now, run);
  }

  /** A delivery that has failed is retried alone: it may be the reason why its batch was rejected. */
  function nextBatch(lane: Lane, now: number): Delivery[] {
    const available = deliveries
      .next(lane, now, batchSize + busy.size)
      .filter(({ document }) => !busy.has(document));
    const [first] = available;
    if (!first || first.attempts > 0) return available.slice(0, 1);
    return available.filter(({ attempts }) => attempts === 0).slice(0, batchSize);
  }

  async function attempt(lane: Lane, batch: readonly Delivery[]) {
    requests[lane]++;
    for (const { document } of batch) busy.add(document);
    try {
      const unsent = await send(lane, batch);
      if (running) remove(batch.filter((delivery) => !unsent.has(delivery)));
    } catch (cause) {
      const [first] = batch as [Delivery];
      const label = batch.length === 1 ? first.document : `${batch.length} documents`;
      log.warn('a webhook was not received; it will be retried', {
        for: label,
        attempt: first.attempts + 1,
        cause,
      });
      if (running) postpone(batch);
      // Other batches would most likely fail too.
      if (running && batch.length > 1) pausedUntil[lane] = timing.now() + 1000;
    }
    for (const { document } of batch) busy.delete(document);
    requests[lane]--;
    run();
  }

  /** @returns the deliveries that do not fit into this request */
  async function send(lane: Lane, batch: readonly Delivery[]): Promise<ReadonlySet<Delivery>> {
    const messages: WebhookMessage[] = [];
    for (const [index, delivery] of batch.entries()) {
      const message = await buildMessage(store.db, config, delivery);
      if (message) messages.push(message);
      if (index % messagesPerTurn === messagesPerTurn - 1) await yieldToOthers();
    }
    const sendable = firstBatch(messages);
    const [first, ...rest] = sendable;
    if (webhook && first) {
      if (lane === 'program') pausedUntil[lane] = timing.now() + gatherMs;
      await deliverBatch(webhook, [first, ...rest], lane, timing.now());
    }
    return new Set(messages.slice(sendable.length).map(({ delivery }) => delivery));
  }

  function remove(received: readonly Delivery[]) {
    inTransaction(() => {
      for (const delivery of received) deliveries.remove(delivery);
    });
  }

  /** Retries after 1, 2, 4 s and so on, up to five minutes; gives up after `maxAttempts`. */
  function postpone(batch: readonly Delivery[]) {
    inTransaction(() => {
      for (const delivery of batch) {
        if (delivery.attempts + 1 >= maxAttempts) {
          deliveries.remove(delivery);
          log.error('a webhook was dropped: its receiver refused it too often; publish the document again', {
            for: delivery.document,
            attempts: maxAttempts,
          });
        } else
          deliveries.retryAt(delivery, timing.now() + Math.min(maxDelayMs, 1000 * 2 ** delivery.attempts));
      }
    });
  }

  /** Groups the changes of a batch into one write to disk. */
  function inTransaction(work: () => void) {
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
      cancelTimer();
    },
    waiting: deliveries.count,
  };
}

/** True for the service accounts (see `auth/tokens.ts`). Every other author is a person. */
const isProgram = (author: string) => author.startsWith('robot-');
