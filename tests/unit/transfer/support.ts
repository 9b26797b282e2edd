import { createHash } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { packTar, type TarSource } from 'modern-tar/fs';
import sharp from 'sharp';
import { readEnv } from '#lib/server/env.ts';
import { openArchive } from '#lib/transfer/archive.ts';
import { type ContentStore, lakeStore } from '#lib/transfer/contentStore.ts';
import type { Lake } from '#sanity/lake/context.ts';
import type { IncomingDocument } from '#sanity/lake/store/document.ts';
import { serveLake } from '../lake/serve.ts';
import { folder, testTokens } from '../lake/startLake.ts';

/** Starts a lake with these documents. Also returns it as the store that the commands use. */
export async function storeWith(
  documents: IncomingDocument[] = [],
): Promise<{ lake: Lake; url: string; store: ContentStore }> {
  const { lake, url } = await serveLake([]);
  lake.store.commit({
    author: 'test',
    changes: documents.map((document) => ({ id: document._id, document })),
  });
  return { lake, url, store: lakeStore(readEnv({}), url, testTokens.LAKE_EDITOR_TOKEN) };
}

/** Creates a PNG image of one colour. */
export const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();

/** Returns each document by id, without the fields that the import sets: `_rev`, `_updatedAt`, assets' `_createdAt`. */
export function contentOf({ store }: Lake): Record<string, unknown> {
  return Object.fromEntries(
    [...store.documents.values()]
      .map(({ _rev, _updatedAt, ...fields }): [string, Record<string, unknown>] => [fields._id, fields])
      .map(([id, { _createdAt, url, ...fields }]): [string, unknown] =>
        url === undefined ? [id, { _createdAt, ...fields }] : [id, fields],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Returns the SHA-1 of each asset file, by name. */
export const bytesOf = ({ config }: Lake): Record<string, string> =>
  hashesOfFolder(join(config.dir, 'assets'));

const hashesOfFolder = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((name) => [
        name,
        createHash('sha1')
          .update(readFileSync(join(dir, name)))
          .digest('hex'),
      ]),
  );

/** Reads the contents of an archive, without the fields that each import sets. */
export async function insideOf(path: string) {
  const { ndjson, baseDir } = await openArchive(path, folder());
  const documents = ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { _rev, _updatedAt, ...fields } = JSON.parse(line);
      return fields;
    })
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  const assetDocuments: Record<string, Record<string, unknown>> = JSON.parse(
    readFileSync(join(baseDir, 'assets.json'), 'utf8'),
  );
  const assets = Object.fromEntries(
    Object.entries(assetDocuments)
      .map(([id, { _rev, _updatedAt, _createdAt, ...fields }]): [string, unknown] => [id, fields])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    documents,
    assets,
    images: hashesOfFolder(join(baseDir, 'images')),
    files: hashesOfFolder(join(baseDir, 'files')),
  };
}

/** Packs files like an export, and returns the path of the archive. */
export async function archiveOf(files: Record<string, string | Buffer>): Promise<string> {
  const path = join(folder(), 'export.tar.gz');
  const sources = Object.entries(files).map(
    ([name, content]): TarSource => ({ type: 'content', content, target: `production-export/${name}` }),
  );
  await pipeline(packTar(sources), createGzip(), createWriteStream(path));
  return path;
}
