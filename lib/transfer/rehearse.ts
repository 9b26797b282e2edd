import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { readConfig } from '#sanity/lake/config.ts';
import type { Lake } from '#sanity/lake/context.ts';
import { createLakeServer } from '#sanity/lake/http/server.ts';
import { importText } from '#sanity/lake/import/importFile.ts';
import { openLake } from '#sanity/lake/lake.ts';
import type { SelectedLine } from './selectDocuments.ts';
import { type StagedImport, stageAssets } from './stageAssets.ts';
import { writeDocuments } from './writeDocuments.ts';

/** An existing document of the target. */
export type ExistingDocument = { _id: string; _type: string };

/**
 * Imports into a temporary lake, because @sanity/import writes in batches and stops at the first failed one. The first import
 * checks each line, reference and file, and names the invalid lines. The second one sends the requests that the target will
 * get, so that it fails where the target would.
 *
 * @param client of the target
 * @param baseDir the folder that the documents' `_sanityAsset` paths are relative to
 * @param existing the documents in the target, which may be referenced
 * @param dir an empty folder, for the temporary lake and for the returned assets
 * @returns the import to write, and the number of its documents
 * @throws Error with the reason
 */
export async function rehearse(
  client: SanityClient,
  lines: readonly SelectedLine[],
  baseDir: string,
  existing: readonly ExistingDocument[],
  dir: string,
  allowReplacementCharacters: boolean,
): Promise<{ documents: number; staged: StagedImport }> {
  const { projectId, dataset } = client.config();
  const token = randomBytes(24).toString('hex');
  const config = readConfig({
    LAKE_DIR: join(dir, 'lake'),
    LAKE_PROJECT_ID: projectId,
    LAKE_DATASET: dataset,
    LAKE_QUERY_PROCESSES: '1',
    LAKE_EDITOR_TOKEN: token,
    // Never used, so a cheap hash suffices.
    LAKE_PASSWORD: token,
  });
  const lake = await openLake(config, { hashCost: 2 });
  try {
    const changes = existing.map(({ _id, _type }) => ({ id: _id, document: { _id, _type } }));
    lake.store.commit({ author: 'import', changes });
    const { documents } = await importText(lake, lines.map(({ raw }) => raw).join('\n'), baseDir);
    const staged = await stageAssets(lines, baseDir, join(dir, 'assets'));
    if (documents > 0) {
      await withServer(lake, (apiHost) =>
        writeDocuments(
          client.withConfig({ apiHost, token, useProjectHostname: false, maxRetries: 0 }),
          staged,
          { conflictStrategy: 'replace', allowReplacementCharacters, embedded: true },
        ),
      );
    }
    return { documents, staged };
  } finally {
    lake.close();
  }
}

async function withServer(lake: Lake, work: (url: string) => Promise<void>): Promise<void> {
  const server = createLakeServer(lake).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
