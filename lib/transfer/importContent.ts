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
import { rehearse } from './rehearse.ts';

/** What becomes of documents that are in the store already: there may be none, they stay, or they are replaced. */
export type ConflictStrategy = 'empty' | 'missing' | 'replace';

export type ImportOptions = {
  conflictStrategy?: ConflictStrategy;
  /** Take U+FFFD, which mostly is what is left of a letter that was read with the wrong encoding. */
  allowReplacementCharacters?: boolean;
};

export type ImportResult = { documents: number; skipped: number };

type AssetMap = Parameters<typeof sanityImport>[1]['assetMap'];

const operations = { empty: 'create', missing: 'createIfNotExists', replace: 'createOrReplace' } as const;
const releases = { empty: 'fail', missing: 'ignore', replace: 'replace' } as const;

/**
 * Brings the content of an export into a store, as `sanity dataset import` does. It is rehearsed first, so that a broken
 * archive changes nothing.
 *
 * Ids and `_createdAt` are kept; `_rev` and `_updatedAt` are the import's own, as everywhere in Sanity.
 *
 * @param path of the archive, of a folder it was unpacked into, or of NDJSON; absolute
 * @throws Error that says what is wrong, and whether anything was written
 */
export async function importContent(
  store: ContentStore,
  path: string,
  { conflictStrategy = 'empty', allowReplacementCharacters = false }: ImportOptions = {},
): Promise<ImportResult> {
  return withPrivateTemp(async (temp) => {
    const archive = await openArchive(path, temp);
    const present = new Set(await store.client.fetch<string[]>(`*[${editorialFilter}]._id`));
    if (conflictStrategy === 'empty' && present.size > 0) {
      throw new Error(
        `The ${store.name} holds ${present.size} documents: add --missing to keep them and import what is not there, or --replace to import over those with the same ids. Nothing was imported.`,
      );
    }
    const { wanted, skipped } = select(
      archive,
      path,
      store,
      conflictStrategy === 'missing' ? present : new Set(),
    );
    const { documents } = await rehearse(wanted, present, join(temp, 'rehearsal')).catch((cause) => {
      throw new Error(`${path}: ${cause.message}\nNothing was imported.`, { cause });
    });
    if (documents > 0) await write(store, wanted, conflictStrategy, allowReplacementCharacters);
    return { documents, skipped };
  });
}

/** Blanks the lines that are not to be imported: the others keep their numbers. */
function select(archive: Archive, path: string, { embedded }: ContentStore, keep: Set<string>) {
  const skip = new Set<number>();
  let skipped = 0;
  let documents = 0;
  for (const { line, document } of linesOf(archive, path)) {
    documents += 1;
    // Of the system's documents @sanity/import takes releases, and only the cloud has those.
    const foreign = !isEditorial(document) && (embedded || !document._id.startsWith('_.releases.'));
    if (foreign || keep.has(document._id)) skip.add(line);
    if (keep.has(document._id)) skipped += 1;
  }
  if (documents === 0) throw new Error(`${path} holds no documents: nothing was imported.`);
  const lines = archive.ndjson.split('\n').map((text, index) => (skip.has(index + 1) ? '' : text));
  return { wanted: { ...archive, ndjson: lines.join('\n') }, skipped };
}

function linesOf({ ndjson }: Archive, path: string) {
  try {
    return parseLines(ndjson);
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}\nNothing was imported.`, { cause });
  }
}

async function write(
  { client, name, embedded }: ContentStore,
  { ndjson, baseDir }: Archive,
  onto: ConflictStrategy,
  allowReplacementCharacters: boolean,
): Promise<void> {
  const { known, marks } = await readExportAssets(baseDir);
  let writing = false;
  try {
    await sanityImport(Readable.from([Buffer.from(ndjson)]), {
      client,
      operation: operations[onto],
      releasesOperation: releases[onto],
      assetsBase: baseDir,
      // With one asset alone @sanity/import 7.0.4 forgets what is known of it (`Object.keys(assetMap).length > 1`).
      assetMap: { ...known, none: {} } as unknown as AssetMap,
      unreferencedAssets: marks.map((mark) => absolute(mark, baseDir)),
      allowReplacementCharacters,
      onProgress: ({ step }) => {
        writing ||= step === 'Importing documents';
      },
      ...(embedded && { assetFetch: fromLake(client.config().apiHost) }),
    });
  } catch (cause) {
    const { message, name: kind } = cause as Error;
    const next = writing
      ? `The import into the ${name} stopped half-way; what was written stays. Mend what is wrong and import again with --replace.`
      : `Nothing was imported.${kind === 'ReplacementCharError' ? ' If the character is meant, add --allow-replacement-characters.' : ''}`;
    throw new Error(`${message}\n${next}`, { cause });
  }
}

/** `image@file://./images/x.png` as the library names a file: `image#file:///…/images/x.png`. */
function absolute(mark: string, baseDir: string): string {
  const [, kind, file = ''] = /^(image|file)@file:\/\/(.+)$/.exec(mark) ?? [];
  return `${kind}#${pathToFileURL(resolve(baseDir, file)).href}`;
}

/** Looks for an asset at the lake itself: the site that its address leads through may not run. */
const fromLake =
  (lake: string) =>
  (address: string, init?: object): Promise<Response> =>
    fetch(address.replace(/^.*(?=\/(images|files)\/[^/]+\/[^/]+\/[^/]+$)/, lake), init as RequestInit);
