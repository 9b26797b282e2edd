import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { z } from 'zod';
import { confirmRemovals } from '#lib/content/loss/confirmedRemovals.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { shutdown } from '#lib/server/shutdown.ts';

/** Longest pause (ms) between two attempts to connect, and so the longest wait once Redis is back. */
const maxRetryMs = 1_000;
/** A connection without an answer to a PING for so long (ms) is dead, also if the network has not said so. */
const silenceMs = 5_000;

/** `from`: the instance that sent it. `deleted`: ids of documents that an editor removed. */
const signal = z.object({ from: z.string(), deleted: z.array(z.string()), byProgram: z.boolean() });

type Client = ReturnType<typeof open>;

/** One connection per process: the route that sends and the instrumentation that listens are separate bundles. */
const memory = processGlobal<{ id: string; sender?: Client }>('instances', () => ({ id: randomUUID() }));

/**
 * Connects this instance of the site with the others, if `REDIS_URL` is set. They tell each other that the content has
 * changed, and which documents were removed on purpose; each compares itself with the store then. A lost, doubled or
 * late signal does no harm: changes missed while Redis was away are found when it is back.
 *
 * @param compare compares this instance with the store; called after each signal, and after each connection. `byPerson`: an
 *   editor waits for the change
 */
export function joinInstances(compare: (byPerson: boolean) => void): void {
  const { redisUrl } = readEnv();
  if (redisUrl === undefined) return;
  const listener = open(redisUrl);
  const sender = open(redisUrl);
  memory.sender = sender;
  // Whatever this instance could not send meanwhile.
  sender.on('ready', () => signalChange([], true));
  const compareAll = () => compare(false);
  listener.on('ready', compareAll);
  // After each new connection the client subscribes again.
  void listener
    .connect()
    .then(() => listener.subscribe(channel(), (message) => receive(message, compare)))
    .then(compareAll, logFailure);
  void sender.connect().catch(logFailure);
  shutdown.addEventListener('abort', () => {
    for (const client of [listener, sender]) client.destroy();
  });
}

/**
 * Tells the other instances that the content has changed. Does nothing without `REDIS_URL`, or while Redis is away.
 *
 * @param deleted ids of the documents that were removed: without it, others would doubt that they are gone
 * @param byProgram true for changes by programs
 */
export function signalChange(deleted: readonly string[], byProgram: boolean): void {
  if (!memory.sender?.isReady) return;
  const message = JSON.stringify({ from: memory.id, deleted, byProgram });
  void memory.sender.publish(channel(), message).catch(logFailure);
}

function receive(message: string, compare: (byPerson: boolean) => void): void {
  const { data, error } = signal.safeParse(parseJson(message));
  if (error) log.warn('instances', 'a signal from Redis is malformed: does another program use its channel?');
  if (!data || data.from === memory.id) return;
  confirmRemovals(data.deleted);
  compare(!data.byProgram);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Reported as malformed by the caller.
    return undefined;
  }
}

/** Sites with other content may use the same Redis. */
function channel(): string {
  const { projectId, dataset } = readEnv().sanity;
  return `vaeksthus:${projectId}:${dataset}:changed`;
}

function open(url: string) {
  return createClient({
    url,
    // A signal that cannot be sent now is replaced by the one after the next connection.
    disableOfflineQueue: true,
    pingInterval: silenceMs / 2,
    socket: {
      connectTimeout: maxRetryMs,
      socketTimeout: silenceMs,
      reconnectStrategy: (retries) => Math.min(maxRetryMs, 50 * 2 ** retries),
    },
  }).on('error', logFailure);
}

function logFailure(cause: unknown): void {
  if (shutdown.aborted) return;
  log.warn(
    'instances',
    'Redis does not answer: until it does, other instances of the site show changes later',
    {
      cause,
    },
  );
}
