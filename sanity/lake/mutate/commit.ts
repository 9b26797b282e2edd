import type { Permissions } from '../auth/permissions.ts';
import type { Commit, Store } from '../store/store.ts';
import { type Draft, MutationRefused, openDraft } from './draft.ts';
import { checkReferences } from './integrity.ts';
import { invalid, mutationError } from './mutationError.ts';

export interface CommitOptions {
  author: string;
  /** Tells which documents the author may write. */
  mayWrite: Permissions['mayWrite'];
  /** Becomes the revision of all written documents. */
  transactionId: string;
  /** Apply and check all steps without writing. */
  dryRun: boolean;
  kind: 'mutation' | 'action';
}

/**
 * Applies `steps` in order, as one transaction: all of them or none.
 * @param applyStep applies one step to the draft and returns its result.
 * @throws ApiError in Sanity's shape, naming the step that failed.
 */
export function commitSteps<Step, Result>(
  store: Store,
  steps: Step[],
  applyStep: (draft: Draft, step: Step) => Result,
  { author, mayWrite, transactionId, dryRun, kind }: CommitOptions,
): { commit: Commit | undefined; results: Result[]; draft: Draft } {
  const timestamp = new Date().toISOString();
  const draft = openDraft(store, timestamp, mayWrite);
  let index = 0;
  try {
    const existing = store.db.prepare('SELECT 1 FROM transactions WHERE id = ?').get(transactionId);
    if (existing) throw new MutationRefused(invalid(`Transaction ID "${transactionId}" is already in use`));
    const results = steps.map((step, position) => {
      index = position;
      return applyStep(draft, step);
    });
    const changes = draft.changes();
    checkReferences(store, changes);
    const shouldWrite = !dryRun && changes.length > 0;
    return {
      results,
      draft,
      commit: shouldWrite ? store.commit({ id: transactionId, author, timestamp, changes }) : undefined,
    };
  } catch (error) {
    if (error instanceof MutationRefused)
      throw mutationError(error.fault, { kind, index, status: error.status });
    throw error;
  }
}
