/** A stored document: Sanity's five system fields, and the fields of its schema type. */
export interface LakeDocument {
  _id: string;
  _type: string;
  _rev: string;
  _createdAt: string;
  _updatedAt: string;
  [field: string]: unknown;
}

/** A document to be written. The store adds missing system fields. */
export interface IncomingDocument {
  _id: string;
  _type: string;
  [field: string]: unknown;
}

/** True for a valid document id, by Sanity's rule: https://www.sanity.io/docs/ids */
export function isDocumentId(value: unknown): value is string {
  // Dots separate segments, which must not be empty or start with a dash.
  const isValid = (id: string) =>
    id.length <= 128 && /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(id) && !/\.[.-]/.test(id);
  return typeof value === 'string' && isValid(value);
}

/** A mutation with its selection resolved to one id: https://www.sanity.io/docs/http-reference/mutation */
export type Mutation =
  | { create: IncomingDocument }
  | { createOrReplace: IncomingDocument }
  | { createIfNotExists: IncomingDocument }
  | { delete: { id: string } }
  | { patch: Patch };

export interface Patch {
  id: string;
  ifRevisionID?: string;
  [operation: string]: unknown;
}

/** Returns the id of a document's draft: `drafts.<id>`. */
export const draftId = (publishedId: string) => `drafts.${publishedId}`;

/** Returns the published id: `a` for `a`, `drafts.a` and `versions.r.a`. */
export const publishedId = (id: string) => id.replace(/^(drafts|versions\.[^.]+)\./, '');

/** True for the id of a document in a release: `versions.<release>.<id>`. */
export const isVersion = (id: string) => id.startsWith('versions.');

/** True for an id without a dot. Sanity shows only these to callers without a token: https://www.sanity.io/docs/ids */
export const isPublic = (id: string) => !id.includes('.');

/** True for the asset document of an uploaded image or file. */
export const isAsset = ({ _type }: { _type: string }) => /^sanity\.(image|file)Asset$/.test(_type);
