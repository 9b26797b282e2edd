import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { describeAsset } from '../assets/describeAsset.ts';
import { maxBytes } from '../assets/limit.ts';
import type { Lake } from '../context.ts';
import type { IncomingDocument } from '../store/document.ts';
import type { ExportAssets } from './exportAssets.ts';

/** The source and the progress of one import's uploads. */
export interface Uploads {
  lake: Lake;
  baseDir: string;
  /** Metadata of each asset from the export. */
  known: ExportAssets['known'];
  /** Asset documents by their mark, so that a file used several times is read once. */
  done: Map<string, IncomingDocument>;
}

/**
 * Uploads the files that a document names in `_sanityAsset` marks ("image@file://./images/x.png", relative to `baseDir`),
 * and replaces each mark by a reference. Changes the document in place.
 * @throws Error naming the mark or file that cannot be imported.
 */
export async function uploadReferencedFiles(value: unknown, uploads: Uploads): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) await uploadReferencedFiles(child, uploads);
  if (!('_sanityAsset' in value)) return;
  const asset = await upload(String(value._sanityAsset), uploads);
  delete value._sanityAsset;
  Object.assign(value, { asset: { _type: 'reference', _ref: asset._id } });
}

/** Uploads the file of a mark, once. @throws the same as `uploadReferencedFiles` */
export async function upload(mark: string, uploads: Uploads): Promise<IncomingDocument> {
  const asset = uploads.done.get(mark) ?? (await importMarkedFile(mark, uploads));
  uploads.done.set(mark, asset);
  return asset;
}

async function importMarkedFile(mark: string, { lake, baseDir, known }: Uploads): Promise<IncomingDocument> {
  const [, kind, file] = /^(image|file)@file:\/\/(.+)$/.exec(mark) ?? [];
  if (!kind || !file) throw new Error(`"_sanityAsset" is "${mark}": use image@file://./… or file@file://./…`);
  const path = resolve(baseDir, file);
  try {
    const inside = relative(baseDir, path);
    if (inside.startsWith('..') || isAbsolute(inside))
      throw new Error('it is outside the folder of the import');
    return await storeAsset(kind as 'image' | 'file', path, lake, known);
  } catch (cause) {
    throw new Error(`the ${kind} ${path} cannot be imported: ${(cause as Error).message}`, { cause });
  }
}

async function storeAsset(kind: 'image' | 'file', path: string, lake: Lake, known: ExportAssets['known']) {
  const bytes = await readFile(path);
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
