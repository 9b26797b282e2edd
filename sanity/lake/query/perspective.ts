import { httpError } from '../http/apiError.ts';
import type { Perspective } from './view.ts';

/**
 * The API version that knows versions of documents, and whose default is what is published:
 * https://www.sanity.io/docs/content-lake/perspectives/changelog
 */
const firstWithVersions = '2025-02-19';

/** True for an API version that knows versions of documents (`versions.<release>.<id>`). */
export const knowsVersions = (version: string): boolean => version !== '1' && version >= firstWithVersions;

/**
 * Reads the `perspective` of a request.
 * @param value the query parameter: a name, or a comma-separated stack with the topmost layer first.
 * @param version the API version, such as `2025-02-19` or `X`. The default is `published` since 2025-02-19, earlier `raw`.
 * @throws ApiError 400 for an invalid name.
 * @example readPerspective('drafts', 'X') // ['drafts', 'published']
 */
export function readPerspective(value: string | null, version: string): Perspective {
  if (!value && knowsVersions(version)) return ['published'];
  if (!value || value === 'raw') return knowsVersions(version) ? 'raw' : 'rawWithoutVersions';
  const layers = value.split(',').map((name) => (name === 'previewDrafts' ? 'drafts' : name));
  if (layers.some((name) => name === 'raw' || !/^[A-Za-z0-9_-]+$/.test(name)) || layers.length > 100) {
    throw httpError(400, `Invalid perspective "${value}"`);
  }
  // The lowest layer of every stack is `published`.
  return layers.includes('published') ? layers : [...layers, 'published'];
}
