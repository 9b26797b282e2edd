import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { describeAsset } from '../assets/describeAsset.ts';
import { maxBytes } from '../assets/limit.ts';
import type { Lake } from '../context.ts';
import type { IncomingDocument } from '../store/document.ts';
import type { ExportAssets } from './exportAssets.ts';

/** Where the files of one import come from. */
export interface Uploads {
  lake: Lake;
  baseDir: string;
  /** What was known of each asset where the export was made. */
  known: ExportAssets['known'];
  /** Asset documents by the mark that named them, so that a file named many times is read once. */
  done: Map<string, IncomingDocument>;
}

/**
 * Uploads the files that a document names by `_sanityAsset` ("image@file://./images/x.png", relative to `baseDir`), and
 * puts a reference in the place of each mark.
 * @throws Error saying which mark cannot be followed.
 */
export async function uploadReferencedFiles(value: unknown, uploads: Uploads): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) await uploadReferencedFiles(child, uploads);
  if (!('_sanityAsset' in value)) return;
  const asset = await upload(String(value._sanityAsset), uploads);
  delete value._sanityAsset;
  Object.assign(value, { asset: { _type: 'reference', _ref: asset._id } });
}

/** Takes in the file that a mark names, once. @throws as `uploadReferencedFiles`. */
export async function upload(mark: string, uploads: Uploads): Promise<IncomingDocument> {
  const asset = uploads.done.get(mark) ?? (await takeIn(mark, uploads));
  uploads.done.set(mark, asset);
  return asset;
}

async function takeIn(mark: string, { lake, baseDir, known }: Uploads): Promise<IncomingDocument> {
  const [, kind, file] = /^(image|file)@file:\/\/(.+)$/.exec(mark) ?? [];
  if (!kind || !file) throw new Error(`"_sanityAsset" is "${mark}": use image@file://./… or file@file://./…`);
  const path = resolve(baseDir, file);
  try {
    const inside = relative(baseDir, path);
    if (inside.startsWith('..') || isAbsolute(inside)) throw new Error('it lies outside the import’s folder');
    return await keep(kind as 'image' | 'file', path, lake, known);
  } catch (cause) {
    throw new Error(`the ${kind} ${path} cannot be taken in: ${(cause as Error).message}`, { cause });
  }
}

async function keep(kind: 'image' | 'file', path: string, lake: Lake, known: ExportAssets['known']) {
  const bytes = await readFile(path);
  if (bytes.length > maxBytes[kind]) throw new Error(`it is larger than ${maxBytes[kind]} bytes`);
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  const { _rev, uploadId, ...before } = known[`${kind}-${sha1}`] ?? {};
  const filename = String(before.originalFilename ?? basename(path));
  const { name, document } = await describeAsset(kind, bytes, filename, lake.config);
  await lake.assets.put(name, bytes);
  // What it is follows from its bytes; what was said of it is kept.
  const { originalFilename: _, metadata: __, ...own } = document;
  return { ...document, ...before, ...own };
}
