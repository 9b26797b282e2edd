import type { IncomingDocument } from '../store/document.ts';
import { publishedId } from '../store/document.ts';
import { includesRole, type Role } from './user.ts';

/** A permission as in Sanity's access control lists. */
export interface Grant {
  /** GROQ filter of the documents. */
  filter: string;
  permissions: string[];
}

/** The permissions of one person. */
export interface Permissions {
  /** In the format of Sanity's `acl`, by which the Studio disables its buttons. */
  grants: Grant[];
  /** True if the person may create, change or delete a document. The lake checks each document of each transaction. */
  mayWrite: (document: Pick<IncomingDocument, '_id' | '_type'>) => boolean;
}

const read = ['read', 'history'];
const write = ['create', 'update'];
const everything = '_id in path("**")';

/**
 * Returns the permissions of a role. Administrators write everything, readers nothing, and editors write content.
 * @param systemTypes types that programs write, such as the site's history of addresses; they are no content.
 */
export function permissionsOf(role: Role, systemTypes: readonly string[]): Permissions {
  if (includesRole(role, 'administrator'))
    return { grants: [{ filter: everything, permissions: [...read, ...write] }], mayWrite: () => true };
  const readAll = { filter: everything, permissions: read };
  if (!includesRole(role, 'editor')) return { grants: [readAll], mayWrite: () => false };
  return {
    grants: [readAll, { filter: contentFilter(systemTypes), permissions: write }],
    mayWrite: (document) => isContent(document, systemTypes),
  };
}

/** The secrets with which the Studio opens and shares previews. */
const previewTypes = 'sanity.previewUrl';

/** The same condition as `isContent`, in GROQ. */
const contentFilter = (systemTypes: readonly string[]) =>
  `(_id in path("*") || _id in path("drafts.*") || _id in path("versions.*.*") || string::startsWith(_type, "${previewTypes}")) && !string::startsWith(_type, "system.") && !(_type in ${JSON.stringify(systemTypes)})`;

/** An id with a dot belongs to the system: in Sanity's cloud such documents are hidden from the public too. */
function isContent(
  { _id, _type }: Pick<IncomingDocument, '_id' | '_type'>,
  systemTypes: readonly string[],
): boolean {
  if (_type.startsWith('system.') || systemTypes.includes(_type)) return false;
  return !publishedId(_id).includes('.') || _type.startsWith(previewTypes);
}
