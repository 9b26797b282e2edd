/** A stored document: Sanity's five system fields, and whatever the schema says. */
export interface LakeDocument {
  _id: string;
  _type: string;
  _rev: string;
  _createdAt: string;
  _updatedAt: string;
  [field: string]: unknown;
}

/** A document on its way in: the store fills in the system fields that are missing. */
export interface IncomingDocument {
  _id: string;
  _type: string;
  [field: string]: unknown;
}

/** Sanity's rule for document ids: https://www.sanity.io/docs/ids */
export function isDocumentId(value: unknown): value is string {
  // Dots part an id into segments, none of which is empty or starts with a dash.
  const isId = (id: string) =>
    id.length <= 128 && /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(id) && !/\.[.-]/.test(id);
  return typeof value === 'string' && isId(value);
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

/** The same document among the drafts: `drafts.<id>`. */
export const draftId = (publishedId: string) => `drafts.${publishedId}`;

/** `a` for `a`, `drafts.a` and `versions.r.a`. */
export const publishedId = (id: string) => id.replace(/^(drafts|versions\.[^.]+)\./, '');

/** Sanity keeps every id with a dot from callers without a token: https://www.sanity.io/docs/ids */
export const isPublic = (id: string) => !id.includes('.');

/** Whether it describes an uploaded image or file. */
export const isAsset = ({ _type }: { _type: string }) => /^sanity\.(image|file)Asset$/.test(_type);
