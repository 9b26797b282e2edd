import { processGlobal } from '#lib/server/processGlobal.ts';

/** Shared by the whole process, because pages and proxy are separate bundles. */
const memory = processGlobal('store-state', () => ({
  lastFailed: false,
  /** When each pending query was sent, in ms of `performance.now()`: oldest first. */
  pending: new Map<symbol, number>(),
}));

/** A query that is pending for longer (ms) means that the store hangs. */
const hangsAfterMs = 2_000;

/** True if the last query failed, or a query has had no response for two seconds. */
export function isStoreFailing(): boolean {
  const [oldest] = memory.pending.values();
  return memory.lastFailed || (oldest !== undefined && performance.now() - oldest > hangsAfterMs);
}

/** Sends a query, and observes whether the store responds. */
export async function observeStore<T>(query: () => Promise<T>): Promise<T> {
  const id = Symbol();
  memory.pending.set(id, performance.now());
  try {
    const result = await query();
    memory.lastFailed = false;
    return result;
  } catch (error) {
    memory.lastFailed = true;
    throw error;
  } finally {
    memory.pending.delete(id);
  }
}
