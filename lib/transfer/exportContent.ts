import { createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportDataset } from '@sanity/export';
import type { ContentStore } from './contentStore.ts';
import { isEditorial } from './isEditorial.ts';
import { withPrivateTemp } from './privateTemp.ts';

export type ExportResult = { documents: number; drafts: number; assets: number };

/**
 * Writes all content of a store, drafts and assets included, as the archive that `sanity dataset export` gives. The file
 * appears when it is whole, readable by its owner only: it holds what is not published.
 *
 * @param path of the archive; absolute
 * @throws Error when the file is there already, or when anything could not be fetched; then no file is left
 */
export async function exportContent(
  { client, name }: ContentStore,
  path: string,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<ExportResult> {
  if (!overwrite && existsSync(path)) throw taken(path);
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    const exported = await write(client, part);
    // @sanity/export only warns of an asset that is not found.
    const assets = await client.fetch<number>('count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]])');
    if (exported.assets < assets) {
      throw new Error(
        `${assets - exported.assets} of ${assets} assets of the ${name} could not be fetched (named above): put their files back or delete them in the Studio. No file was written.`,
      );
    }
    if (overwrite) await rename(part, path);
    else await claim(part, path);
    return exported;
  } finally {
    await rm(part, { force: true });
  }
}

async function write(client: ContentStore['client'], part: string): Promise<ExportResult> {
  let drafts = 0;
  const { documentCount, assetCount } = await withPrivateTemp(() =>
    exportDataset({
      client,
      dataset: client.config().dataset ?? '',
      outputPath: createWriteStream(part, { mode: 0o600, flush: true }),
      drafts: true,
      filterDocument: (document) => {
        if (!isEditorial(document)) return false;
        if (document._id.startsWith('drafts.')) drafts += 1;
        return true;
      },
    }),
  );
  return { documents: documentCount, drafts, assets: assetCount };
}

/** Unlike a renaming, a link never replaces a file that has come in between. */
async function claim(part: string, path: string): Promise<void> {
  await link(part, path).catch((cause) => {
    throw cause.code === 'EEXIST' ? taken(path) : cause;
  });
}

const taken = (path: string) =>
  new Error(`${path} is there already: give another file, or add --overwrite to replace it.`);
