import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { buildIndex, type SearchHit } from './buildIndex.ts';
import { loadCorpus } from './corpus.ts';

/** An index serves this many milliseconds before the content is read again. */
const fresh = 30_000;
/** However much changes, reading takes the processor no more than a tenth of the time. */
const restFactor = 10;

type Kept = { search: (question: string) => SearchHit[]; madeAt: number; tookMs: number };

/** `changedAt`: when something that can be found last changed, in milliseconds. */
type Memory = { kept?: Kept; making?: Promise<Kept> | undefined; changedAt: number };

/** One for the process: the route that hears of changes is bundled apart from the page that searches. */
const memory = processGlobal<Memory>('search-index', () => ({ changedAt: 0 }));

/**
 * Searches what is published. When the content store is away, the last index answers on.
 *
 * @throws ContentUnavailable when the store is away and nothing was read before
 */
export async function search(question: string): Promise<SearchHit[]> {
  if (!memory.kept || isDue(memory.kept)) {
    memory.making ??= make().finally(() => {
      memory.making = undefined;
    });
    try {
      memory.kept = await memory.making;
    } catch (cause) {
      if (!memory.kept) throw cause;
      log.warn('search', 'the content could not be read again; the last index is used', { cause });
    }
  }
  return memory.kept.search(question);
}

/** Lets the next question read the content again. */
export function invalidateSearchIndex(): void {
  memory.changedAt = Date.now();
}

async function make(): Promise<Kept> {
  const began = Date.now();
  const search = buildIndex(await loadCorpus());
  return { search, madeAt: began, tookMs: Date.now() - began };
}

function isDue({ madeAt, tookMs }: Kept): boolean {
  const age = Date.now() - madeAt;
  return age > fresh || (memory.changedAt >= madeAt && age > restFactor * tookMs);
}
