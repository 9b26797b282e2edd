import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  locateMarkedFile,
  type MarkedFile,
  type MarkedObject,
  markedObjects,
} from '#sanity/lake/import/assetMark.ts';
import { readExportAssets } from '#sanity/lake/import/exportAssets.ts';
import { type SelectedLine, serialize } from './selectDocuments.ts';

/** Documents and assets in the form that @sanity/import reads without errors. */
export type StagedImport = {
  ndjson: string;
  /** Name, title and metadata of each asset, by kind and SHA-1. */
  assetMap: Record<string, Record<string, unknown>>;
  /** Assets that no document uses, in the library's form. */
  unreferencedAssets: string[];
};

/**
 * Gives every file of an import a plain name (`1`, `2` …) in the folder `dir`, and rewrites the documents accordingly:
 * @sanity/import reads a name as a URL, so that it loses what follows `#`, decodes `%20`, stops at `50%` and saves æ as
 * `%C3%A6`. The files keep their own names in `assetMap`.
 *
 * @param baseDir the folder that the documents' `_sanityAsset` paths are relative to
 * @param dir an empty folder, which must exist until the import is done
 * @throws Error for a file that cannot be read
 */
export async function stageAssets(
  lines: readonly SelectedLine[],
  baseDir: string,
  dir: string,
): Promise<StagedImport> {
  await mkdir(dir, { recursive: true });
  const { known, files } = await readExportAssets(baseDir);
  const assetMap: StagedImport['assetMap'] = { ...known };
  const urls = new Map<string, string>();

  async function urlOf({ kind, path }: MarkedFile): Promise<string> {
    const existing = urls.get(`${kind} ${path}`);
    if (existing) return existing;
    const link = join(dir, String(urls.size + 1));
    await symlink(path, link);
    const { href } = pathToFileURL(link);
    urls.set(`${kind} ${path}`, href);
    const key = `${kind}-${createHash('sha1')
      .update(await readFile(path))
      .digest('hex')}`;
    assetMap[key] = { originalFilename: basename(path), ...assetMap[key] };
    return href;
  }

  const staged: string[] = [];
  for (const { raw, document } of lines) {
    const marked = markedObjects(document);
    for (const each of marked) await rewriteMark(each, baseDir, urlOf);
    staged.push(document && marked.length > 0 ? serialize(document, raw) : raw);
  }
  const unreferencedAssets: string[] = [];
  for (const file of files) unreferencedAssets.push(`${file.kind}#${await urlOf(file)}`);
  // @sanity/import 7.0.4 ignores an asset map with one entry (`Object.keys(assetMap).length > 1`).
  return { ndjson: staged.join('\n'), assetMap: { ...assetMap, none: {} }, unreferencedAssets };
}

async function rewriteMark(
  marked: MarkedObject,
  baseDir: string,
  urlOf: (file: MarkedFile) => Promise<string>,
): Promise<void> {
  const file = await locateMarkedFile(marked._sanityAsset, baseDir);
  marked._sanityAsset = `${file.kind}@${await urlOf(file)}`;
}
