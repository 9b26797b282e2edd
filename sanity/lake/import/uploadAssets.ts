import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describeAsset } from '../assets/describeAsset.ts';
import { maxBytes } from '../assets/limit.ts';
import type { Lake } from '../context.ts';
import type { IncomingDocument } from '../store/document.ts';
import { locateMarkedFile, type MarkedFile, markedObjects } from './assetMark.ts';
import type { ExportAssets } from './exportAssets.ts';

/** The source and the progress of one import's uploads. */
export interface Uploads {
  lake: Lake;
  baseDir: string;
  /** Metadata of each asset from the export. */
  known: ExportAssets['known'];
  /** Asset documents by kind and path, so that a file used several times is read once. */
  done: Map<string, IncomingDocument>;
}

/**
 * Uploads the files that a document names in `_sanityAsset` marks, and replaces each mark by a reference. Changes the document
 * in place.
 * @throws Error naming the mark or file that cannot be imported.
 */
export async function uploadReferencedFiles(document: object, uploads: Uploads): Promise<void> {
  for (const marked of markedObjects(document)) {
    const file = await locateMarkedFile(marked._sanityAsset, uploads.baseDir);
    const { _id } = await upload(file, uploads);
    delete (marked as Record<string, unknown>)._sanityAsset;
    Object.assign(marked, { asset: { _type: 'reference', _ref: _id } });
  }
}

/** Uploads a file, once. @throws Error naming the file */
export async function upload({ kind, path }: MarkedFile, uploads: Uploads): Promise<IncomingDocument> {
  const key = `${kind} ${path}`;
  const asset = uploads.done.get(key) ?? (await storeAsset({ kind, path }, uploads));
  uploads.done.set(key, asset);
  return asset;
}

async function storeAsset({ kind, path }: MarkedFile, uploads: Uploads): Promise<IncomingDocument> {
  try {
    return await describeAndStore(kind, path, uploads);
  } catch (cause) {
    throw new Error(`the ${kind} ${path} cannot be imported: ${(cause as Error).message}`, { cause });
  }
}

async function describeAndStore(kind: MarkedFile['kind'], path: string, { lake, known }: Uploads) {
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new Error('it is empty');
  if (bytes.length > maxBytes[kind]) throw new Error(`it is larger than ${maxBytes[kind]} bytes`);
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  const { _rev, uploadId, ...exported } = known[`${kind}-${sha1}`] ?? {};
  const filename = String(exported.originalFilename ?? basename(path));
  const { name, document } = await describeAsset(kind, bytes, filename, lake.config);
  await lake.assets.put(name, bytes);
  // Fields derived from the bytes override the export. File name, metadata and texts of the export are kept.
  const { originalFilename: _, metadata: __, ...derived } = document;
  return { ...document, ...exported, ...derived };
}
