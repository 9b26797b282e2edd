import { createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportDataset } from '@sanity/export';
import type { ContentStore } from './contentStore.ts';
import { isEditorial } from './isEditorial.ts';
import { withPrivateTemp } from './privateTemp.ts';

export type ExportResult = { documents: number; drafts: number; assets: number };

/**
 * Exports all content of a store, including drafts and assets, as an archive in the format of `sanity dataset export`. The
 * file appears only once it is complete. It is readable by its owner only, because it contains drafts.
 *
 * @param path absolute path of the archive
 * @throws Error if the file exists, or if anything could not be fetched; no partial file is left
 */
export async function exportContent(
  { client, name }: ContentStore,
  path: string,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<ExportResult> {
  if (!overwrite && existsSync(path)) throw fileExists(path);
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    const exported = await writeArchive(client, part);
    // @sanity/export only warns about missing assets.
    const assets = await client.fetch<number>('count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]])');
    if (exported.assets < assets) {
      throw new Error(
        `${assets - exported.assets} of ${assets} assets of the ${name} could not be fetched (see above): put their files back or delete them in the Studio. No file was written.`,
      );
    }
    if (overwrite) await rename(part, path);
    else await linkTo(part, path);
    return exported;
  } finally {
    await rm(part, { force: true });
  }
}

async function writeArchive(client: ContentStore['client'], part: string): Promise<ExportResult> {
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

/** Unlike `rename`, `link` never replaces a file that was created meanwhile. */
async function linkTo(part: string, path: string): Promise<void> {
  await link(part, path).catch((cause) => {
    throw cause.code === 'EEXIST' ? fileExists(path) : cause;
  });
}

const fileExists = (path: string) =>
  new Error(`${path} already exists: choose another file, or add --overwrite to replace it.`);
