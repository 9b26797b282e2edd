import { processMemory } from '#lib/cache/processMemory.ts';
import { log } from '#lib/server/log.ts';
import { loadCorpus } from './corpus.ts';
import { buildIndex, type Hit } from './search.ts';

/** An index serves this many milliseconds before the content is read again. */
const fresh = 30_000;

type Kept = { search: (question: string) => Hit[]; madeAt: number };

/** One for the process: the route that hears of changes is bundled apart from the page that searches. */
const memory = processMemory<{ kept?: Kept; making?: Promise<Kept> | undefined }>('search-index', () => ({}));

/**
 * Searches what is published. When the content store is away, the last index answers on.
 *
 * @throws ContentUnavailable when the store is away and nothing was read before
 */
export async function search(question: string): Promise<Hit[]> {
  if (!memory.kept || Date.now() - memory.kept.madeAt > fresh) {
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
export function staleSearchIndex(): void {
  if (memory.kept) memory.kept = { ...memory.kept, madeAt: 0 };
}

async function make(): Promise<Kept> {
  return { search: buildIndex(await loadCorpus()), madeAt: Date.now() };
}
