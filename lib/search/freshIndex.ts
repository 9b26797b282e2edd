import { loadCorpus } from './corpus.ts';
import { buildIndex, type Hit } from './search.ts';

/** An index serves this many milliseconds before the content is read again. */
const fresh = 30_000;

type Kept = { search: (question: string) => Hit[]; madeAt: number };

let kept: Kept | undefined;
let making: Promise<Kept> | undefined;

/**
 * Searches what is published. When the content store is away, the last index answers on.
 *
 * @throws ContentUnavailable when the store is away and nothing was read before
 */
export async function search(question: string): Promise<Hit[]> {
  if (!kept || Date.now() - kept.madeAt > fresh) {
    making ??= make().finally(() => {
      making = undefined;
    });
    try {
      kept = await making;
    } catch (error) {
      if (!kept) throw error;
      console.warn('search: the content could not be read again; the last index answers on');
    }
  }
  return kept.search(question);
}

async function make(): Promise<Kept> {
  return { search: buildIndex(await loadCorpus()), madeAt: Date.now() };
}
