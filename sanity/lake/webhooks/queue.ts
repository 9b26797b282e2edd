import type { LakeConfig } from '../config.ts';
import { commitsSince } from '../history/commits.ts';
import { log } from '../log.ts';
import { isPublic } from '../store/document.ts';
import type { Changed, Commit, Store } from '../store/store.ts';
import { deliver } from './deliver.ts';
import { webhookPayload } from './payload.ts';

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

const atOnce = 4;
const longestWait = 5 * 60 * 1000;
const maxAttempts = 300;

interface Delivery {
  document: string;
  seq: number;
  attempts: number;
}

/**
 * Each change is queued within its own commit: a change that is on disk has its webhook on disk. The changes of one
 * document are delivered in order, the next one when the one before it was received.
 */
export function openWebhooks(
  store: Store,
  { webhook, projectId, dataset }: Pick<LakeConfig, 'webhook' | 'projectId' | 'dataset'>,
  timing: Timing = realTiming,
): Webhooks {
  const { db } = store;
  const count = db.prepare('SELECT COUNT(*) AS n FROM deliveries');
  const waiting = () => Number(count.get()?.n);
  if (!webhook) return { start() {}, stop() {}, waiting };

  const add = db.prepare('INSERT INTO deliveries (document, seq) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM deliveries WHERE document = ? AND seq = ?');
  const later = db.prepare(
    'UPDATE deliveries SET attempts = attempts + 1, due = ? WHERE document = ? AND seq = ?',
  );
  // The first in line of each document.
  const heads = db.prepare(
    'SELECT document, MIN(seq) AS seq, attempts, due FROM deliveries GROUP BY document ORDER BY due',
  );
  const busy = new Set<string>();
  let running = false;
  let wake = () => {};

  store.beforeCommit(({ seq, changes, author }) => {
    if (author === 'import') return;
    for (const { id } of changes) if (isPublic(id)) add.run(id, seq);
  });
  const stopListening = store.onCommit(() => run());

  function run() {
    wake();
    if (!running) return;
    for (const { due, ...delivery } of heads.all() as unknown as (Delivery & { due: number })[]) {
      if (busy.size >= atOnce) return;
      if (busy.has(delivery.document)) continue;
      const wait = due - timing.now();
      if (wait > 0) {
        wake = timing.after(wait, run);
        return;
      }
      busy.add(delivery.document);
      void attempt(delivery);
    }
  }

  async function attempt({ document, seq, attempts }: Delivery) {
    const done = await send(document, seq).catch((cause) => {
      log.warn('a webhook was not received; it is sent again', { document, attempt: attempts + 1, cause });
      return attempts + 1 >= maxAttempts;
    });
    busy.delete(document);
    if (!running) return;
    // One second, two, four, up to five minutes.
    if (done) remove.run(document, seq);
    else later.run(timing.now() + Math.min(longestWait, 1000 * 2 ** attempts), document, seq);
    run();
  }

  async function send(document: string, seq: number): Promise<boolean> {
    const [commit] = commitsSince(db, seq - 1, 1) as [Commit?];
    const change = commit?.changes.find(({ id }) => id === document);
    const body = webhook && change && (await webhookPayload(webhook, change));
    if (webhook && commit && change && body !== undefined) {
      await deliver(webhook, body, headersFor(commit, change), timing.now());
    }
    return true;
  }

  const headersFor = (commit: Commit, { id, before, after }: Changed) => ({
    'idempotency-key': `${commit.id}-${id}`,
    'sanity-transaction-id': commit.id,
    'sanity-transaction-time': commit.timestamp,
    'sanity-document-id': id,
    'sanity-project-id': projectId,
    'sanity-dataset': dataset,
    'sanity-operation': after ? (before ? 'update' : 'create') : 'delete',
    'sanity-webhook-id': 'lake',
  });

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
    waiting,
  };
}
