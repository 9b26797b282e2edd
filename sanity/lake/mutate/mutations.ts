import { randomUUID } from 'node:crypto';
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
 * Does the mutations of one request: https://www.sanity.io/docs/http-reference/mutation
 * @returns the transaction's id, and what became of each document.
 * @throws ApiError in Sanity's shape; then nothing has changed.
 */
export async function mutate(
  lake: Lake,
  author: string,
  { mutations, transactionId, dryRun }: MutationRequest,
) {
  const resolved: Mutation[] = [];
  for (const mutation of mutations) resolved.push(...(await resolveSelection(lake, author, mutation)));
  // From here on one synchronous step: nobody gets in between.
  const options = { author, transactionId, dryRun, kind: 'mutation' as const };
  const { results, draft } = commitSteps(
    lake.store,
    resolved,
    (draft, mutation) => draft.apply(mutation),
    options,
  );
  // A dry run's documents are nowhere but in the draft.
  const find = (id: string) => (dryRun ? draft.get(id) : lake.store.documents.get(id));
  return { transactionId, results: results.map((result) => ({ ...result, document: find(result.id) })) };
}

const kinds = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'];

/** A `delete` or `patch` that names its documents by a query becomes one for each. */
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
  const ids = await lake.queries.run({ kind: 'select', query, params: params ?? {} }, author);
  return ids.map((one) => ({ [kind]: { ...rest, id: one } }) as Mutation);
}

/** Reads the body of a mutate request. @throws ApiError 400 */
export function readMutationRequest(body: unknown, search: URLSearchParams): MutationRequest {
  const given = (body ?? {}) as { mutations?: unknown; transactionId?: unknown; dryRun?: unknown };
  if (!Array.isArray(given.mutations)) throw httpError(400, 'The body must be {"mutations": […]}');
  const dryRun = search.get('dryRun') === 'true' || given.dryRun === true;
  return { mutations: given.mutations, transactionId: readTransactionId(given.transactionId), dryRun };
}

/** The client's own id, or a new one. @throws ApiError 400 */
export function readTransactionId(given: unknown): string {
  if (given === undefined || given === null || given === '') return randomUUID();
  if (typeof given === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(given)) return given;
  throw httpError(400, 'The "transactionId" may have letters, digits, ".", "-" and "_" only');
}
