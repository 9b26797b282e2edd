import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { describeAsset } from '../assets/asset.ts';
import type { Lake } from '../lake.ts';
import type { IncomingDocument } from '../store/document.ts';

/** Asset documents by the mark that named them, so that a file named many times is read once. */
export type Uploads = Map<string, IncomingDocument>;

/**
 * Uploads the files that a document names by `_sanityAsset` ("image@file://./images/x.png", relative to `baseDir`), and
 * puts a reference in the place of each mark.
 * @throws Error saying which mark cannot be followed.
 */
export async function uploadMarked(
  value: unknown,
  lake: Lake,
  baseDir: string,
  uploads: Uploads,
): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) await uploadMarked(child, lake, baseDir, uploads);
  if (!('_sanityAsset' in value)) return;
  const mark = String(value._sanityAsset);
  const asset = uploads.get(mark) ?? (await upload(mark, lake, baseDir));
  uploads.set(mark, asset);
  delete value._sanityAsset;
  Object.assign(value, { asset: { _type: 'reference', _ref: asset._id } });
}

async function upload(mark: string, lake: Lake, baseDir: string): Promise<IncomingDocument> {
  const [, kind, file] = /^(image|file)@file:\/\/(.+)$/.exec(mark) ?? [];
  if (!kind || !file) throw new Error(`"_sanityAsset" is "${mark}": use image@file://./… or file@file://./…`);
  const path = resolve(baseDir, file);
  try {
    const bytes = await readFile(path);
    const { name, document } = await describeAsset(
      kind as 'image' | 'file',
      bytes,
      basename(path),
      lake.config,
    );
    await lake.assets.put(name, bytes);
    return document;
  } catch (cause) {
    throw new Error(`the ${kind} ${path} cannot be taken in: ${(cause as Error).message}`, { cause });
  }
}
