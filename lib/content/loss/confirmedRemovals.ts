import { z } from 'zod';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { readCacheFile } from './cacheFile.ts';
import { confirmedLossFile } from './fileNames.ts';
import { removedInHistory } from './removedInHistory.ts';

/** A visitor waits for the history no longer than this, in milliseconds; what comes later counts the next time. */
const historyTimeoutMs = 1_500;

/** The history is asked again this many milliseconds after it answered, at the earliest. */
const historyPauseMs = 5_000;

/** Ids in one request to the history. */
const idsPerRequest = 50;

/** So many removals are remembered at most: more than a site has pages. */
const maxRemovals = 50_000;

const memory = processGlobal('confirmed-removals', () => ({
  ids: new Set<string>(),
  askedAt: 0,
  asking: Promise.resolve(),
}));

/** Takes note that documents were removed on purpose: a signed notice of the store says so. */
export function confirmRemovals(ids: Iterable<string>): void {
  for (const id of ids) {
    // What is forgotten too soon, the history says again.
    if (memory.ids.size >= maxRemovals) memory.ids.clear();
    memory.ids.add(id);
  }
}

/** Takes note that documents are public: what was removed once and is published again may get lost like any other. */
export function forgetRemovals(isPublic: (id: string) => boolean): void {
  for (const id of memory.ids) if (isPublic(id)) memory.ids.delete(id);
}

/**
 * Those of some missing documents that nothing says were removed: no notice, no person (`npm run content:confirm-loss`)
 * and not the history of the store.
 */
export async function unconfirmedRemovals<T extends { id: string }>(missing: readonly T[]): Promise<T[]> {
  const open = () => missing.filter(({ id }) => !memory.ids.has(id));
  if (open().length === 0) return [];
  confirmRemovals(await removalsConfirmedByHand());
  if (open().length === 0) return [];
  if (Date.now() - memory.askedAt > historyPauseMs) {
    // One at a time.
    memory.askedAt = Number.POSITIVE_INFINITY;
    memory.asking = confirmFromHistory(open().map(({ id }) => id));
  }
  await Promise.race([
    memory.asking,
    new Promise((resolve) => setTimeout(resolve, historyTimeoutMs).unref()),
  ]);
  return open();
}

async function removalsConfirmedByHand(): Promise<string[]> {
  const parsed = z.array(z.string()).safeParse(await readCacheFile(confirmedLossFile));
  return parsed.success ? parsed.data : [];
}

async function confirmFromHistory(ids: readonly string[]): Promise<void> {
  try {
    for (let from = 0; from < ids.length; from += idsPerRequest) {
      confirmRemovals(await removedInHistory(ids.slice(from, from + idsPerRequest)));
    }
  } catch (cause) {
    log.warn('content', 'the history of the store could not be asked whether pages were removed', { cause });
  } finally {
    memory.askedAt = Date.now();
  }
}
