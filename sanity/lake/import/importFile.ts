import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Lake } from '../context.ts';
import { strongReferences } from '../store/references.ts';
import { readExportAssets } from './exportAssets.ts';
import { parseLines } from './lines.ts';
import { type Uploads, upload, uploadReferencedFiles } from './uploadAssets.ts';

/**
 * Imports NDJSON as `sanity dataset import --replace` does: https://www.sanity.io/docs/content-lake/importing-data
 * Beside `assets.json` it is an export unpacked: all its files come in, with what was known of them.
 * All documents in one transaction, or none; files of a failed import stay under their hash and are served to nobody.
 * @returns how many documents and assets came in.
 * @throws Error with the file's path, and the line where there is one.
 */
export async function importFile(lake: Lake, path: string): Promise<{ documents: number; assets: number }> {
  try {
    return await importText(lake, await readFile(path, 'utf8'), dirname(path));
  } catch (cause) {
    throw new Error(`cannot import ${path}: ${(cause as Error).message}`, { cause });
  }
}

/** As `importFile`, for text whose marks are relative to `baseDir`. @throws Error with the line where there is one. */
export async function importText(
  lake: Lake,
  text: string,
  baseDir: string,
): Promise<{ documents: number; assets: number }> {
  const lines = parseLines(text);
  const { known, marks } = await readExportAssets(baseDir);
  const uploads: Uploads = { lake, baseDir, known, done: new Map() };
  for (const { line, document } of lines) {
    await uploadReferencedFiles(document, uploads).catch((cause) => {
      throw new Error(`line ${line}: "${document._id}": ${cause.message}`, { cause });
    });
  }
  for (const mark of marks) await upload(mark, uploads);
  // An asset that is known, by its content, keeps the document it has.
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
