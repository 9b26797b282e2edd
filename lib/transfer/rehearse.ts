import { randomUUID } from 'node:crypto';
import { readConfig } from '#sanity/lake/config.ts';
import { importText } from '#sanity/lake/import/importFile.ts';
import { openLake } from '#sanity/lake/lake.ts';
import type { Archive } from './archive.ts';

/**
 * Imports into a temporary lake. @sanity/import writes in batches and stops at the first failed one. The rehearsal checks
 * each line, reference and file before anything is written.
 *
 * @param existingIds ids of the documents in the target, which may be referenced
 * @param dir an empty folder for the temporary lake
 * @returns the numbers of documents and assets
 * @throws Error that names the invalid lines
 */
export async function rehearse(
  { ndjson, baseDir }: Archive,
  existingIds: Iterable<string>,
  dir: string,
): Promise<{ documents: number; assets: number }> {
  // The password is never used, so a cheap hash suffices.
  const lake = await openLake(readConfig({ LAKE_DIR: dir, LAKE_PASSWORD: randomUUID() }), { hashCost: 2 });
  try {
    const changes = [...existingIds].map((id) => ({ id, document: { _id: id, _type: 'present' } }));
    lake.store.commit({ author: 'import', changes });
    return await importText(lake, ndjson, baseDir);
  } finally {
    lake.close();
  }
}
