import { httpError } from '../http/apiError.ts';
import type { Perspective } from './view.ts';

/**
 * Reads the `perspective` of a request.
 * @param value the query parameter: a name, or a comma-separated stack with the topmost layer first.
 * @param version the API version, such as `2025-02-19` or `X`. The default is `published` since 2025-02-19, earlier `raw`.
 * @throws ApiError 400 for an invalid name.
 * @example readPerspective('drafts', 'X') // ['drafts', 'published']
 */
export function readPerspective(value: string | null, version: string): Perspective {
  if (!value) return version === '1' || version < '2025-02-19' ? 'raw' : ['published'];
  if (value === 'raw') return 'raw';
  const layers = value.split(',').map((name) => (name === 'previewDrafts' ? 'drafts' : name));
  if (layers.some((name) => name === 'raw' || !/^[A-Za-z0-9_-]+$/.test(name)) || layers.length > 100) {
    throw httpError(400, `Invalid perspective "${value}"`);
  }
  // The lowest layer of every stack is `published`.
  return layers.includes('published') ? layers : [...layers, 'published'];
}
