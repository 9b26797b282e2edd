/**
 * Follows the parents of a document and returns the first cycle. Redirects use it too, with paths instead of ids.
 *
 * @param parentOf maps each id to its parent's id
 * @returns the ids in the cycle, with the first repeated at the end; `undefined` if there is no cycle
 * @example
 * findCycle('a', new Map([['a', 'b'], ['b', 'c'], ['c', 'b']])) // ['b', 'c', 'b']
 */
export function findCycle(start: string, parentOf: ReadonlyMap<string, string>): string[] | undefined {
  const visited: string[] = [];
  let current: string | undefined = start;
  while (current !== undefined) {
    const firstVisit = visited.indexOf(current);
    if (firstVisit >= 0) return [...visited.slice(firstVisit), current];
    visited.push(current);
    current = parentOf.get(current);
  }
  return undefined;
}
