import { randomUUID } from 'node:crypto';
import { Mutation as Patcher } from '@sanity/mutator';
import { type IncomingDocument, isDocumentId, type Mutation, type Patch } from '../store/document.ts';
import type { Change, Store } from '../store/store.ts';
import {
  alreadyExists,
  immutable,
  invalid,
  type MutationFault,
  notFound,
  otherRevision,
} from './mutationError.ts';

export type Operation = 'create' | 'update' | 'delete' | 'none';

/** A mutation cannot be done. */
export class MutationRefused extends Error {
  readonly fault: MutationFault;
  readonly status: number;

  constructor(fault: MutationFault, status = 409) {
    super(fault.description);
    this.fault = fault;
    this.status = status;
  }
}

/** A transaction being put together: mutations are done in order, each seeing what those before it did. */
export interface Draft {
  get(id: string): IncomingDocument | undefined;
  /** @throws MutationRefused */
  apply(mutation: Mutation): { id: string; operation: Operation };
  changes(): Change[];
}

/** Levels of attributes: https://www.sanity.io/docs/content-lake/technical-limits */
const deepest = 20;

export function openDraft(store: Store, timestamp: string): Draft {
  const touched = new Map<string, Change>();
  const get = (id: string) =>
    touched.has(id) ? (touched.get(id)?.document ?? undefined) : store.documents.get(id);
  const set = (id: string, document: IncomingDocument | null, mutation: Mutation) => {
    if (isDeeperThan(deepest, document)) {
      throw new MutationRefused(invalid(`Document "${id}" is nested deeper than ${deepest} levels`), 400);
    }
    const mutations = [...(touched.get(id)?.mutations ?? []), mutation];
    touched.set(id, { id, document, mutations });
  };

  function put(kind: 'create' | 'createOrReplace' | 'createIfNotExists', given: IncomingDocument) {
    const incoming = withId(given);
    const id = incoming._id;
    const known = get(id);
    if (known && kind === 'create') throw new MutationRefused(alreadyExists(id));
    if (known && kind === 'createIfNotExists') return { id, operation: 'none' as const };
    // Whoever refers to a page would find something else there.
    if (known && known._type !== incoming._type && store.referrers.of(id).length > 0) {
      throw new MutationRefused(immutable(id, '_type'));
    }
    // Filled in here, so that whoever applies the mutation gets the same document.
    const document = { ...incoming, _createdAt: incoming._createdAt ?? known?._createdAt ?? timestamp };
    set(id, document, kind === 'createOrReplace' ? { createOrReplace: document } : { create: document });
    return { id, operation: known ? ('update' as const) : ('create' as const) };
  }

  function patch(given: Patch) {
    const { ifRevisionID, ...operations } = given;
    const { id } = operations;
    const known = get(id);
    if (!known) throw new MutationRefused(notFound(id));
    // Within a transaction a document has the revision it came with.
    const current = String(store.documents.get(id)?._rev);
    if (ifRevisionID !== undefined && ifRevisionID !== current) {
      throw new MutationRefused(otherRevision(id, ifRevisionID, current));
    }
    const document = patched(known, operations);
    set(
      id,
      { ...document, _id: id, _type: known._type, _createdAt: known._createdAt },
      { patch: operations },
    );
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
    // What was made and deleted again never was.
    changes: () => [...touched.values()].filter(({ id, document }) => document || store.documents.has(id)),
  };
}

/** Sanity makes the id when there is none, or one that ends in a dot. */
function withId(given: IncomingDocument): IncomingDocument {
  const document = given ?? {};
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

function patched(document: IncomingDocument, operations: Patch): IncomingDocument {
  try {
    // It patches without changing what it is given; of its other mutations that is not true, so those are our own.
    return new Patcher({ mutations: [{ patch: operations }] }).apply(document) as IncomingDocument;
  } catch (cause) {
    throw new MutationRefused(
      invalid(`Unable to patch "${operations.id}": ${(cause as Error).message}`),
      400,
    );
  }
}

/** An array is on the level of the attribute that it is the value of. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels < 0) return true;
  const children = Object.values(value).flatMap((child) => (Array.isArray(child) ? child : [child]));
  return children.some((child) => isDeeperThan(levels - 1, child));
}
