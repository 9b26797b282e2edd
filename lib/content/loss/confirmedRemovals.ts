import { z } from 'zod';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { readCacheFile } from './cacheFile.ts';
import { confirmedLossFile } from './fileNames.ts';
import { removedInHistory } from './removedInHistory.ts';

/** Maximum time (ms) that a visitor waits for the store's history. A later response is used by the next request. */
const historyTimeoutMs = 1_500;

/** Minimum pause (ms) between two requests to the history. */
const historyPauseMs = 5_000;

/** Maximum number of ids in one request to the history. */
const idsPerRequest = 50;

/** Maximum number of remembered removals: more than a site has pages. */
const maxRemovals = 50_000;

const memory = processGlobal('confirmed-removals', () => ({
  ids: new Set<string>(),
  historyCheckedAt: 0,
  pendingCheck: Promise.resolve(),
}));

/** Remembers that documents were removed on purpose, for example because a signed webhook said so. */
export function confirmRemovals(ids: Iterable<string>): void {
  for (const id of ids) {
    // Removals that are forgotten too early are found in the history again.
    if (memory.ids.size >= maxRemovals) memory.ids.clear();
    memory.ids.add(id);
  }
}

/** Forgets the removal of documents that are published again, so that losing them is detected like any other loss. */
export function forgetRemovals(isPublic: (id: string) => boolean): void {
  for (const id of memory.ids) if (isPublic(id)) memory.ids.delete(id);
}

/**
 * Returns the missing documents whose removal is not confirmed: neither by a webhook, nor by an operator
 * (`npm run content:confirm-loss`), nor by the store's history.
 */
export async function unconfirmedRemovals<T extends { id: string }>(missing: readonly T[]): Promise<T[]> {
  const unconfirmed = () => missing.filter(({ id }) => !memory.ids.has(id));
  if (unconfirmed().length === 0) return [];
  confirmRemovals(await removalsConfirmedByOperator());
  if (unconfirmed().length === 0) return [];
  if (Date.now() - memory.historyCheckedAt > historyPauseMs) {
    // Infinity blocks further requests while this one is pending.
    memory.historyCheckedAt = Number.POSITIVE_INFINITY;
    memory.pendingCheck = confirmFromHistory(unconfirmed().map(({ id }) => id));
  }
  await Promise.race([
    memory.pendingCheck,
    new Promise((resolve) => setTimeout(resolve, historyTimeoutMs).unref()),
  ]);
  return unconfirmed();
}

async function removalsConfirmedByOperator(): Promise<string[]> {
  const parsed = z.array(z.string()).safeParse(await readCacheFile(confirmedLossFile));
  return parsed.success ? parsed.data : [];
}

async function confirmFromHistory(ids: readonly string[]): Promise<void> {
  try {
    for (let from = 0; from < ids.length; from += idsPerRequest) {
      confirmRemovals(await removedInHistory(ids.slice(from, from + idsPerRequest)));
    }
  } catch (cause) {
    log.warn('content', 'the history of the store could not be read to confirm removed pages', { cause });
  } finally {
    memory.historyCheckedAt = Date.now();
  }
}
