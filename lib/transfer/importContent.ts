import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { sanityImport } from '@sanity/import';
import { readExportAssets } from '#sanity/lake/import/exportAssets.ts';
import { parseLines } from '#sanity/lake/import/lines.ts';
import { type Archive, openArchive } from './archive.ts';
import type { ContentStore } from './contentStore.ts';
import { editorialFilter, isEditorial } from './isEditorial.ts';
import { withPrivateTemp } from './privateTemp.ts';
import { refuseLongSlug } from './refuseLongSlug.ts';
import { rehearse } from './rehearse.ts';

/** How existing documents are handled: `empty` allows none, `missing` keeps them, `replace` overwrites them. */
export type ConflictStrategy = 'empty' | 'missing' | 'replace';

export type ImportOptions = {
  conflictStrategy?: ConflictStrategy;
  /** Accept U+FFFD, which usually results from reading text with the wrong encoding. */
  allowReplacementCharacters?: boolean;
};

export type ImportResult = { documents: number; skipped: number };

type AssetMap = Parameters<typeof sanityImport>[1]['assetMap'];

const operations = { empty: 'create', missing: 'createIfNotExists', replace: 'createOrReplace' } as const;
const releases = { empty: 'fail', missing: 'ignore', replace: 'replace' } as const;

/**
 * Imports an export into a store, as `sanity dataset import` does. A rehearsal comes first, so that a broken archive changes
 * nothing.
 *
 * Ids and `_createdAt` are preserved. `_rev` and `_updatedAt` are new, as with any import into Sanity.
 *
 * @param path absolute path of an archive, its unpacked folder, or an NDJSON file
 * @returns the numbers of imported documents, and of documents skipped because they exist
 * @throws Error that names the problem, and says whether anything was written
 */
export async function importContent(
  store: ContentStore,
  path: string,
  { conflictStrategy = 'empty', allowReplacementCharacters = false }: ImportOptions = {},
): Promise<ImportResult> {
  return withPrivateTemp(async (temp) => {
    const archive = await openArchive(path, temp);
    const existingIds = new Set(await store.client.fetch<string[]>(`*[${editorialFilter}]._id`));
    if (conflictStrategy === 'empty' && existingIds.size > 0) {
      throw new Error(
        `The ${store.name} contains ${existingIds.size} documents: add --missing to keep them and import only missing ones, or --replace to overwrite those with the same ids. Nothing was imported.`,
      );
    }
    const { selected, skipped } = select(
      archive,
      path,
      store,
      conflictStrategy === 'missing' ? existingIds : new Set(),
    );
    const { documents } = await rehearse(selected, existingIds, join(temp, 'rehearsal')).catch((cause) => {
      throw new Error(`${path}: ${cause.message}\nNothing was imported.`, { cause });
    });
    if (documents > 0) await writeDocuments(store, selected, conflictStrategy, allowReplacementCharacters);
    return { documents, skipped };
  });
}

/** Blanks the lines that are not imported, so that the others keep their line numbers. */
function select(archive: Archive, path: string, { embedded }: ContentStore, existing: Set<string>) {
  const skip = new Set<number>();
  let skipped = 0;
  let documents = 0;
  for (const { line, document } of linesOf(archive, path)) {
    documents += 1;
    // @sanity/import accepts no system documents except releases, which only the cloud has.
    const isExcluded = !isEditorial(document) && (embedded || !document._id.startsWith('_.releases.'));
    if (isExcluded || existing.has(document._id)) skip.add(line);
    if (existing.has(document._id)) skipped += 1;
  }
  if (documents === 0) throw new Error(`${path} contains no documents: nothing was imported.`);
  const lines = archive.ndjson.split('\n').map((text, index) => (skip.has(index + 1) ? '' : text));
  return { selected: { ...archive, ndjson: lines.join('\n') }, skipped };
}

function linesOf({ ndjson }: Archive, path: string) {
  try {
    const lines = parseLines(ndjson);
    lines.forEach(refuseLongSlug);
    return lines;
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}\nNothing was imported.`, { cause });
  }
}

async function writeDocuments(
  { client, name, embedded }: ContentStore,
  { ndjson, baseDir }: Archive,
  conflictStrategy: ConflictStrategy,
  allowReplacementCharacters: boolean,
): Promise<void> {
  const { known, marks } = await readExportAssets(baseDir);
  let hasStartedWriting = false;
  try {
    await sanityImport(Readable.from([Buffer.from(ndjson)]), {
      client,
      operation: operations[conflictStrategy],
      releasesOperation: releases[conflictStrategy],
      assetsBase: baseDir,
      // @sanity/import 7.0.4 ignores an asset map with one entry (`Object.keys(assetMap).length > 1`).
      assetMap: { ...known, none: {} } as unknown as AssetMap,
      unreferencedAssets: marks.map((mark) => toAssetKey(mark, baseDir)),
      allowReplacementCharacters,
      onProgress: ({ step }) => {
        hasStartedWriting ||= step === 'Importing documents';
      },
      ...(embedded && { assetFetch: fromLake(client.config().apiHost) }),
    });
  } catch (cause) {
    const { message, name: kind } = cause as Error;
    const advice = hasStartedWriting
      ? `The import into the ${name} stopped half-way; written documents remain. Fix the error and import again with --replace.`
      : `Nothing was imported.${kind === 'ReplacementCharError' ? ' If the character is intended, add --allow-replacement-characters.' : ''}`;
    throw new Error(`${message}\n${advice}`, { cause });
  }
}

/** Converts `image@file://./images/x.png` to the library's key `image#file:///…/images/x.png`. */
function toAssetKey(mark: string, baseDir: string): string {
  const [, kind, file = ''] = /^(image|file)@file:\/\/(.+)$/.exec(mark) ?? [];
  return `${kind}#${pathToFileURL(resolve(baseDir, file)).href}`;
}

/** Fetches assets directly from the lake, because the site, which serves their URLs, may not be running. */
const fromLake =
  (lake: string) =>
  (url: string, init?: object): Promise<Response> =>
    fetch(url.replace(/^.*(?=\/(images|files)\/[^/]+\/[^/]+\/[^/]+$)/, lake), init as RequestInit);
