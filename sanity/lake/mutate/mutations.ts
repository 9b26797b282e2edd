import { randomUUID } from 'node:crypto';
import type { Caller } from '../auth/caller.ts';
import { permissionsOf } from '../auth/permissions.ts';
import type { Lake } from '../context.ts';
import { httpError } from '../http/apiError.ts';
import { requireSize } from '../query/limits.ts';
import type { Mutation } from '../store/document.ts';
import { commitSteps } from './commit.ts';

export interface MutationRequest {
  mutations: Record<string, unknown>[];
  transactionId: string;
  dryRun: boolean;
}

/**
 * Applies the mutations of one request: https://www.sanity.io/docs/http-reference/mutation
 * @param authorize called before the commit, after everything that takes time; throws if the caller may no longer write.
 * @returns the transaction's id, and for each mutation the document and the operation performed.
 * @throws ApiError in Sanity's shape; nothing has been written then.
 */
export async function mutate(
  lake: Lake,
  { user, role }: Caller,
  { mutations, transactionId, dryRun }: MutationRequest,
  authorize: () => void,
) {
  const author = user.id;
  const resolved: Mutation[] = [];
  for (const mutation of mutations) resolved.push(...(await resolveSelection(lake, author, mutation)));
  // The rest is one synchronous step, so no other request can interfere.
  authorize();
  const { mayWrite } = permissionsOf(role, lake.config.systemTypes);
  const options = { author, mayWrite, transactionId, dryRun, kind: 'mutation' as const };
  const { results, draft } = commitSteps(
    lake.store,
    resolved,
    (draft, mutation) => draft.apply(mutation),
    options,
  );
  // The documents of a dry run exist only in the draft.
  const find = (id: string) => (dryRun ? draft.get(id) : lake.store.documents.get(id));
  return { transactionId, results: results.map((result) => ({ ...result, document: find(result.id) })) };
}

const kinds = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'];

/** Resolves a `delete` or `patch` with a query or several ids to one mutation per document. */
async function resolveSelection(
  lake: Lake,
  author: string,
  mutation: Record<string, unknown>,
): Promise<Mutation[]> {
  const [kind = '', ...others] = Object.keys(mutation ?? {});
  const body = mutation?.[kind] as { id?: unknown; query?: unknown; params?: Record<string, unknown> };
  if (!kinds.includes(kind) || others.length > 0 || typeof body !== 'object' || body === null) {
    throw httpError(400, `A mutation is an object with one of ${kinds.join(', ')}`);
  }
  if (kind !== 'delete' && kind !== 'patch') return [mutation as Mutation];
  const { id, query, params, ...rest } = body;
  if (typeof query !== 'string') {
    const ids = Array.isArray(id) ? id : [id];
    if (!ids.every((one) => typeof one === 'string'))
      throw httpError(400, `"${kind}" needs an "id" or a "query"`);
    return ids.map((one) => ({ [kind]: { ...rest, id: one } }) as Mutation);
  }
  requireSize(query, params ?? {});
  const ids = await lake.queries.run(
    { kind: 'select', query, params: params ?? {}, identity: author },
    author,
  );
  return ids.map((one) => ({ [kind]: { ...rest, id: one } }) as Mutation);
}

/** Reads the body of a mutate request. @throws ApiError 400 */
export function readMutationRequest(body: unknown, search: URLSearchParams): MutationRequest {
  const request = (body ?? {}) as { mutations?: unknown; transactionId?: unknown; dryRun?: unknown };
  if (!Array.isArray(request.mutations)) throw httpError(400, 'The body must be {"mutations": […]}');
  const dryRun = search.get('dryRun') === 'true' || request.dryRun === true;
  return {
    mutations: request.mutations,
    transactionId: readTransactionId(request.transactionId ?? search.get('transactionId')),
    dryRun,
  };
}

/** Returns the client's transaction id, or a new one if it sent none. @throws ApiError 400 for an invalid id */
export function readTransactionId(value: unknown): string {
  if (value === undefined || value === null || value === '') return randomUUID();
  if (typeof value === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(value)) return value;
  throw httpError(400, 'The "transactionId" may have letters, digits, ".", "-" and "_" only');
}
