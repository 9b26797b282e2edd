/** Maximum levels of attributes: https://www.sanity.io/docs/content-lake/technical-limits */
export const maxDepth = 20;

/**
 * Returns the levels of attributes below a document. An array does not count as a level, but one inside another does. Works
 * for any depth: it does not recurse.
 * @example depthOf({ a: [{ b: 1 }] }) // 1
 */
export function depthOf(document: object): number {
  let depth = 0;
  let level = childrenOf(document);
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap(childrenOf);
  }
  return depth;
}

const childrenOf = (value: object): object[] =>
  Object.values(value)
    .flatMap((child) => (Array.isArray(child) ? child : [child]))
    .filter((child) => typeof child === 'object' && child !== null);
