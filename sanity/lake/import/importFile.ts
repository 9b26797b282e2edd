import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Lake } from '../context.ts';
import { strongReferences } from '../store/references.ts';
import { readExportAssets } from './exportAssets.ts';
import { parseLines } from './lines.ts';
import { type Uploads, upload, uploadReferencedFiles } from './uploadAssets.ts';

/**
 * Imports NDJSON like `sanity dataset import --replace`: https://www.sanity.io/docs/content-lake/importing-data
 * If `assets.json` is in the same folder, the file is an unpacked export: all its files are imported with their metadata.
 * All documents are written in one transaction, or none. The files of a failed import stay on disk but are not served.
 * @returns the numbers of imported documents and new assets.
 * @throws Error with the path of the file and, where possible, the line.
 */
export async function importFile(lake: Lake, path: string): Promise<{ documents: number; assets: number }> {
  try {
    return await importText(lake, await readFile(path, 'utf8'), dirname(path));
  } catch (cause) {
    throw new Error(`cannot import ${path}: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Same as `importFile`, for text whose `_sanityAsset` paths are relative to `baseDir`.
 * @throws Error with the line, where possible.
 */
export async function importText(
  lake: Lake,
  text: string,
  baseDir: string,
): Promise<{ documents: number; assets: number }> {
  const lines = parseLines(text);
  const { known, files } = await readExportAssets(baseDir);
  const uploads: Uploads = { lake, baseDir, known, done: new Map() };
  for (const { line, document } of lines) {
    await uploadReferencedFiles(document, uploads).catch((cause) => {
      throw new Error(`line ${line}: "${document._id}": ${cause.message}`, { cause });
    });
  }
  for (const file of files) await upload(file, uploads);
  // An existing asset with the same bytes keeps its document.
  const isNew = ({ _id }: { _id: string }) => !lake.store.documents.has(_id);
  const incoming = new Map([...uploads.done.values()].filter(isNew).map((asset) => [asset._id, asset]));
  const assets = incoming.size;
  for (const { document } of lines) incoming.set(document._id, document);

  const dangling = lines.flatMap(({ line, document }) =>
    strongReferences(document)
      .filter(({ to }) => !incoming.has(to) && !lake.store.documents.has(to))
      .map(({ path, to }) => `line ${line}: ${document._id}, ${path}: "${to}"`),
  );
  if (dangling.length > 0) {
    throw new Error(
      `${dangling.length} references to documents that do not exist\n  ${dangling.join('\n  ')}`,
    );
  }
  const changes = [...incoming].map(([id, document]) => ({ id, document }));
  lake.store.commit({ author: 'import', keepUpdatedAt: true, changes });
  return { documents: lines.length, assets };
}
