import { strongReferences } from '../store/references.ts';
import type { Change, Store } from '../store/store.ts';
import { MutationRefused } from './draft.ts';
import { missingTarget, stillReferenced } from './mutationError.ts';

/**
 * Checks a whole transaction: after it, the target of every strong reference must exist.
 * @throws MutationRefused naming the documents at both ends of a broken reference.
 */
export function checkReferences(store: Store, changes: Change[]): void {
  const after = new Map(changes.map(({ id, document }) => [id, document]));
  const exists = (id: string) => (after.has(id) ? after.get(id) !== null : store.documents.has(id));
  for (const { id, document } of changes) {
    if (document) {
      const missing = strongReferences(document).find(({ to }) => !exists(to));
      if (missing) throw new MutationRefused(missingTarget(id, missing.to));
    } else {
      // Documents in the transaction are checked by the branch above.
      const referrers = store.referrers.of(id).filter((from) => !after.has(from));
      if (referrers.length > 0) throw new MutationRefused(stillReferenced(id, referrers));
    }
  }
}
