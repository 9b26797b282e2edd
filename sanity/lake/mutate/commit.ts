import type { Commit, Store } from '../store/store.ts';
import { type Draft, MutationRefused, openDraft } from './draft.ts';
import { checkReferences } from './integrity.ts';
import { invalid, mutationError } from './mutationError.ts';

export interface CommitOptions {
  author: string;
  /** Becomes the revision of what is written. */
  transactionId: string;
  /** Do everything but write. */
  dryRun: boolean;
  kind: 'mutation' | 'action';
}

/**
 * Does `steps` in order, as one transaction: all of them, or none.
 * @param step does one step on the draft and returns its result.
 * @throws ApiError in Sanity's shape, naming the step that cannot be done.
 */
export function commitSteps<Step, Result>(
  store: Store,
  steps: Step[],
  step: (draft: Draft, given: Step) => Result,
  { author, transactionId, dryRun, kind }: CommitOptions,
): { commit: Commit | undefined; results: Result[]; draft: Draft } {
  const timestamp = new Date().toISOString();
  const draft = openDraft(store, timestamp);
  let index = 0;
  try {
    const used = store.db.prepare('SELECT 1 FROM transactions WHERE id = ?').get(transactionId);
    if (used) throw new MutationRefused(invalid(`Transaction ID "${transactionId}" is already in use`));
    const results = steps.map((given, position) => {
      index = position;
      return step(draft, given);
    });
    const changes = draft.changes();
    checkReferences(store, changes);
    const write = !dryRun && changes.length > 0;
    return {
      results,
      draft,
      commit: write ? store.commit({ id: transactionId, author, timestamp, changes }) : undefined,
    };
  } catch (error) {
    if (error instanceof MutationRefused)
      throw mutationError(error.fault, { kind, index, status: error.status });
    throw error;
  }
}
