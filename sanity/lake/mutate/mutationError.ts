import { ApiError } from '../http/apiError.ts';

/** The reason why a mutation was rejected, in Sanity's format and wording. */
export interface MutationFault {
  type: string;
  description: string;
  [detail: string]: unknown;
}

/**
 * Creates the error of a transaction that was not committed, in the shape of the client's `MutationError` and
 * `ActionError`. The client shows it as "description:\n- item".
 * @param index position of the rejected mutation or action in the request.
 */
export function mutationError(
  fault: MutationFault,
  {
    kind = 'mutation',
    index = 0,
    status = 409,
  }: { kind?: 'mutation' | 'action'; index?: number; status?: number } = {},
): ApiError {
  const prefix = kind === 'action' ? 'The action(s) failed' : 'The mutation(s) failed';
  const description = `${prefix}: ${fault.description}`;
  return new ApiError(status, {
    error: { type: `${kind}Error`, description, items: [{ error: fault, index }] },
  });
}

export const notFound = (id: string): MutationFault => ({
  type: 'documentNotFoundError',
  description: `The document with the ID "${id}" was not found`,
  id,
});

export const alreadyExists = (id: string): MutationFault => ({
  type: 'documentAlreadyExistsError',
  description: `Document by ID "${id}" already exists`,
  id,
});

export const otherRevision = (id: string, expected: string, current: string): MutationFault => ({
  type: 'documentRevisionIDDoesNotMatchError',
  description: `Document "${id}" has unexpected revision ID ("${current}"), expected "${expected}"`,
  currentRevisionID: current,
  expectedRevisionID: expected,
});

export const stillReferenced = (id: string, referencingIDs: string[]): MutationFault => ({
  type: 'documentHasExistingReferencesError',
  description: `Document "${id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`,
  id,
  referencingIDs,
});

export const missingTarget = (id: string, referenceID: string): MutationFault => ({
  type: 'documentReferenceDoesNotExistError',
  description: `Document "${id}" references non-existent document "${referenceID}"`,
  id,
  referenceID,
});

export const immutable = (id: string, attribute: string): MutationFault => ({
  type: 'cannotModifyImmutableAttributeError',
  description: `Cannot modify immutable attribute "${attribute}"`,
  attribute,
  id,
});

export const insufficient = (id: string, permission: 'create' | 'update'): MutationFault => ({
  type: 'insufficientPermissionsError',
  description: `Insufficient permissions; permission "${permission}" required`,
  permission,
  id,
});

export const invalid = (description: string): MutationFault => ({ type: 'validationError', description });
