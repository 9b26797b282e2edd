import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';

/**
 * One row for each document, as its editor sees it: the draft where there is one, else the published document. Rows
 * of planned releases are left out. The key is the published id.
 */
export function latestVersions<Row extends { _id: string }>(rows: readonly Row[]): Map<string, Row> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (isVersionId(row._id)) continue;
    const id = getPublishedId(row._id);
    if (isDraftId(row._id) || !newest.has(id)) newest.set(id, row);
  }
  return newest;
}
