import { strongReferences } from '../store/references.ts';
import type { Change, Store } from '../store/store.ts';
import { MutationRefused } from './draft.ts';
import { missingTarget, stillReferenced } from './mutationError.ts';

/**
 * Looks at a transaction as a whole: afterwards no strong reference may point at nothing.
 * @throws MutationRefused naming a document that would be left pointing, or pointed at.
 */
export function checkReferences(store: Store, changes: Change[]): void {
  const after = new Map(changes.map(({ id, document }) => [id, document]));
  const exists = (id: string) => (after.has(id) ? after.get(id) !== null : store.documents.has(id));
  for (const { id, document } of changes) {
    if (document) {
      const missing = strongReferences(document).find(({ to }) => !exists(to));
      if (missing) throw new MutationRefused(missingTarget(id, missing.to));
    } else {
      // Those in the transaction are looked at for themselves.
      const left = store.referrers.of(id).filter((from) => !after.has(from));
      if (left.length > 0) throw new MutationRefused(stillReferenced(id, left));
    }
  }
}
