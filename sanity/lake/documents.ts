import { type Caller, mayReadDocument } from './access.ts';
import type { Lake } from './lake.ts';

/** `GET /v{version}/data/doc/{dataset}/{ids}`: https://www.sanity.io/docs/http-reference/doc */
export function readDocuments(lake: Lake, caller: Caller, ids: string[]) {
  const known = ids.flatMap((id) => lake.store.documents.get(id) ?? []);
  const documents = known.filter(({ _id }) => mayReadDocument(caller, _id));
  const shown = new Set(documents.map(({ _id }) => _id));
  const reason = (id: string) => (lake.store.documents.has(id) ? 'permission' : 'existence');
  return { documents, omitted: ids.filter((id) => !shown.has(id)).map((id) => ({ id, reason: reason(id) })) };
}
