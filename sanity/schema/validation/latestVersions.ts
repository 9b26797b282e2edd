import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';

/**
 * Selects the latest version of each document: the draft if there is one, else the published document. Versions in
 * releases are ignored.
 *
 * @returns the rows by published id
 */
export function latestVersions<Row extends { _id: string }>(rows: readonly Row[]): Map<string, Row> {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    if (isVersionId(row._id)) continue;
    const id = getPublishedId(row._id);
    if (isDraftId(row._id) || !latest.has(id)) latest.set(id, row);
  }
  return latest;
}
