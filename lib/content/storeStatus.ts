import { processGlobal } from '#lib/server/processGlobal.ts';

/** Shared by the whole process, because pages and proxy are separate bundles. */
const memory = processGlobal('store-state', () => ({
  lastTimedOut: false,
  /** When each pending query was sent, in ms of `performance.now()`: oldest first. */
  pending: new Map<symbol, number>(),
}));

/** A query that takes longer (ms) means that the store hangs. */
const hangsAfterMs = 2_000;

/**
 * True if a query has had no response for two seconds, or the last one failed only after that. A store that refuses at once
 * does not hang: pages that need it are known to fail at once too.
 */
export function isStoreHanging(): boolean {
  const [oldest] = memory.pending.values();
  return memory.lastTimedOut || (oldest !== undefined && isLate(oldest));
}

const isLate = (sentAt: number): boolean => performance.now() - sentAt > hangsAfterMs;

/** Sends a query, and observes whether the store responds. */
export async function observeStore<T>(query: () => Promise<T>): Promise<T> {
  const id = Symbol();
  const sentAt = performance.now();
  memory.pending.set(id, sentAt);
  try {
    const result = await query();
    memory.lastTimedOut = false;
    return result;
  } catch (error) {
    memory.lastTimedOut = isLate(sentAt);
    throw error;
  } finally {
    memory.pending.delete(id);
  }
}
