/**
 * Walks from a document up through its parents.
 *
 * @param parentOf the id of each document's parent, by the id of the document
 * @returns the circle that the walk runs into, the first id repeated as the last; `undefined` when the walk ends
 */
export function findCycle(start: string, parentOf: ReadonlyMap<string, string>): string[] | undefined {
  const walked: string[] = [];
  let at: string | undefined = start;
  while (at !== undefined) {
    const before = walked.indexOf(at);
    if (before >= 0) return [...walked.slice(before), at];
    walked.push(at);
    at = parentOf.get(at);
  }
  return undefined;
}
