import { randomUUID } from 'node:crypto';
import { readConfig } from '#sanity/lake/config.ts';
import { importText } from '#sanity/lake/import/importFile.ts';
import { openLake } from '#sanity/lake/lake.ts';
import type { Archive } from './archive.ts';

/**
 * Imports into a lake that is thrown away. @sanity/import writes in batches and stops where the first one fails; here
 * everything that can be known beforehand is: each line, each reference, each file.
 *
 * @param present ids of the documents that are in the target and may be referred to
 * @param dir an empty folder
 * @throws Error that names the lines
 */
export async function rehearse(
  { ndjson, baseDir }: Archive,
  present: Iterable<string>,
  dir: string,
): Promise<{ documents: number; assets: number }> {
  // Nobody logs in, so the password may be cheap to keep.
  const lake = await openLake(readConfig({ LAKE_DIR: dir, LAKE_PASSWORD: randomUUID() }), { hashCost: 2 });
  try {
    const changes = [...present].map((id) => ({ id, document: { _id: id, _type: 'present' } }));
    lake.store.commit({ author: 'import', changes });
    return await importText(lake, ndjson, baseDir);
  } finally {
    lake.close();
  }
}
