import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { buildIndex, type SearchHit } from './buildIndex.ts';
import { loadCorpus } from './corpus.ts';

/** Maximum age of an index in ms, in case a webhook was missed. */
const maxAgeMs = 30_000;
/** Minimum age of an index, as a multiple of its build time: indexing uses at most a tenth of the processor time. */
const minAgeFactor = 10;

/** `builtAt` in ms since the epoch. */
type BuiltIndex = { search: (query: string) => SearchHit[]; builtAt: number; buildMs: number };

/** `changedAt`: time of the last change to a searchable document, in ms since the epoch. */
type Memory = { index?: BuiltIndex; pendingBuild?: Promise<BuiltIndex> | undefined; changedAt: number };

/** Shared by the whole process, because the webhook route and the search page are separate bundles. */
const memory = processGlobal<Memory>('search-index', () => ({ changedAt: 0 }));

/**
 * Searches the published pages. While the content store is unavailable, the last index is used.
 *
 * @throws ContentUnavailable if the store is unavailable and no index was built before
 */
export async function search(query: string): Promise<SearchHit[]> {
  if (!memory.index || isStale(memory.index)) {
    memory.pendingBuild ??= build().finally(() => {
      memory.pendingBuild = undefined;
    });
    try {
      memory.index = await memory.pendingBuild;
    } catch (cause) {
      if (!memory.index) throw cause;
      log.warn('search', 'the index could not be updated; the last one is used', { cause });
    }
  }
  return memory.index.search(query);
}

/** Marks the index as stale; a following search rebuilds it, but not before its minimum age. */
export function invalidateSearchIndex(): void {
  memory.changedAt = Date.now();
}

async function build(): Promise<BuiltIndex> {
  const startedAt = Date.now();
  const search = buildIndex(await loadCorpus());
  return { search, builtAt: startedAt, buildMs: Date.now() - startedAt };
}

function isStale({ builtAt, buildMs }: BuiltIndex): boolean {
  const ageMs = Date.now() - builtAt;
  return ageMs > maxAgeMs || (memory.changedAt >= builtAt && ageMs > minAgeFactor * buildMs);
}
