import type { Path } from 'sanity';

/**
 * Returns the path with which the form opens at a reference. For a member of a list of references, that is the list:
 * the Studio does not scroll to a member that has no form of its own.
 */
export function fieldPath(path: Path): Path {
  const last = path.at(-1);
  return typeof last === 'string' || last === undefined ? path : path.slice(0, -1);
}
