import { randomUUID } from 'node:crypto';
import { Mutation as Patcher } from '@sanity/mutator';
import type { Permissions } from '../auth/permissions.ts';
import { depthOf, maxDepth } from '../store/depth.ts';
import { type IncomingDocument, isDocumentId, type Mutation, type Patch } from '../store/document.ts';
import type { Change, Store } from '../store/store.ts';
import {
  alreadyExists,
  immutable,
  insufficient,
  invalid,
  type MutationFault,
  notFound,
  otherRevision,
} from './mutationError.ts';
import { applyWithPatterns } from './patchPaths.ts';

export type Operation = 'create' | 'update' | 'delete' | 'none';

/** Thrown when a mutation is rejected. The request is answered with `fault` and `status`. */
export class MutationRefused extends Error {
  readonly fault: MutationFault;
  readonly status: number;

  constructor(fault: MutationFault, status = 409) {
    super(fault.description);
    this.fault = fault;
    this.status = status;
  }
}

/** An uncommitted transaction. Mutations are applied in order, and each sees the results of the earlier ones. */
export interface Draft {
  /** Returns a document as changed so far. */
  get(id: string): IncomingDocument | undefined;
  /** Applies one mutation. @throws MutationRefused */
  apply(mutation: Mutation): { id: string; operation: Operation };
  changes(): Change[];
}

/**
 * Starts a transaction.
 * @param timestamp becomes the `_createdAt` of new documents.
 * @param mayWrite tells whether the author may write a document: another one is refused.
 */
export function openDraft(store: Store, timestamp: string, mayWrite: Permissions['mayWrite']): Draft {
  const touched = new Map<string, Change>();
  const get = (id: string) =>
    touched.has(id) ? (touched.get(id)?.document ?? undefined) : store.documents.get(id);
  const set = (id: string, document: IncomingDocument | null, mutation: Mutation) => {
    const existing = get(id);
    for (const each of [existing, document]) {
      if (each && !mayWrite(each))
        throw new MutationRefused(insufficient(id, existing ? 'update' : 'create'), 403);
    }
    if (document && depthOf(document) > maxDepth) {
      throw new MutationRefused(invalid(`Document "${id}" is nested deeper than ${maxDepth} levels`), 400);
    }
    const mutations = [...(touched.get(id)?.mutations ?? []), mutation];
    touched.set(id, { id, document, mutations });
  };

  function put(kind: 'create' | 'createOrReplace' | 'createIfNotExists', input: IncomingDocument) {
    const incoming = withId(input);
    const id = incoming._id;
    const existing = get(id);
    if (existing && kind === 'create') throw new MutationRefused(alreadyExists(id));
    if (existing && kind === 'createIfNotExists') return { id, operation: 'none' as const };
    // Existing references would then point at a document of another type.
    if (existing && existing._type !== incoming._type && store.referrers.of(id).length > 0) {
      throw new MutationRefused(immutable(id, '_type'));
    }
    // Set here, so that a listener that applies the mutation gets the same document.
    const document = { ...incoming, _createdAt: incoming._createdAt ?? existing?._createdAt ?? timestamp };
    set(id, document, kind === 'createOrReplace' ? { createOrReplace: document } : { create: document });
    return { id, operation: existing ? ('update' as const) : ('create' as const) };
  }

  function patch(input: Patch) {
    const { ifRevisionID, ...operations } = input;
    const { id } = operations;
    const existing = get(id);
    if (!existing) throw new MutationRefused(notFound(id));
    // Within a transaction a document keeps its stored revision.
    const current = String(store.documents.get(id)?._rev);
    if (ifRevisionID !== undefined && ifRevisionID !== current) {
      throw new MutationRefused(otherRevision(id, ifRevisionID, current));
    }
    const { document, patches } = applyPatch(existing, operations);
    for (const patch of patches) set(id, document, { patch });
    return { id, operation: 'update' as const };
  }

  return {
    get,
    apply(mutation) {
      if ('create' in mutation) return put('create', mutation.create);
      if ('createOrReplace' in mutation) return put('createOrReplace', mutation.createOrReplace);
      if ('createIfNotExists' in mutation) return put('createIfNotExists', mutation.createIfNotExists);
      if ('patch' in mutation) return patch(mutation.patch);
      const { id } = mutation.delete;
      if (!get(id)) return { id, operation: 'none' };
      set(id, null, mutation);
      return { id, operation: 'delete' };
    },
    // Leaves out documents that this transaction created and deleted again.
    changes: () => [...touched.values()].filter(({ id, document }) => document || store.documents.has(id)),
  };
}

/** Generates the id when it is missing or ends in a dot, as Sanity does. @throws MutationRefused */
function withId(input: IncomingDocument): IncomingDocument {
  const document = input ?? {};
  const id = document._id ?? '';
  const _id = id === '' || (typeof id === 'string' && id.endsWith('.')) ? `${id}${randomUUID()}` : id;
  if (!isDocumentId(_id)) {
    throw new MutationRefused(
      invalid(`Document ID "${_id}" is not valid: use letters, digits, ".", "-" and "_"`),
      400,
    );
  }
  if (typeof document._type !== 'string' || document._type === '') {
    throw new MutationRefused(invalid(`Document "${_id}" has no "_type"`), 400);
  }
  return { ...document, _id };
}

/** `@sanity/mutator` would append a text to a number. @throws MutationRefused */
function requireNumbers({ id, inc, dec }: Patch): void {
  for (const [path, value] of [inc, dec].flatMap((body) => Object.entries(body ?? {})))
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new MutationRefused(
        invalid(`Unable to patch "${id}": "${path}" can only change by a number`),
        400,
      );
}

function applyPatch(document: IncomingDocument, operations: Patch) {
  requireNumbers(operations);
  const { _id, _createdAt } = document;
  // `@sanity/mutator` applies patches to a copy. Its other mutations change their input, so they are implemented here.
  const apply = (each: IncomingDocument, patch: Patch): IncomingDocument => {
    const patched = new Patcher({ mutations: [{ patch }] }).apply(each) as IncomingDocument;
    for (const attribute of ['_id', '_type'] as const)
      if (patched[attribute] !== each[attribute]) throw new MutationRefused(immutable(_id, attribute));
    return { ...patched, _createdAt };
  };
  try {
    return applyWithPatterns(document, operations, apply);
  } catch (cause) {
    if (cause instanceof MutationRefused) throw cause;
    throw new MutationRefused(
      invalid(`Unable to patch "${operations.id}": ${(cause as Error).message}`),
      400,
    );
  }
}
