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

/** A lake with these documents, and the store that the commands see in it. */
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

/** An image of one colour, as PNG. */
export const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();

/** What a move keeps of each document, by id. `_rev` and `_updatedAt` are the import's own; so is an asset's `_createdAt`. */
export function contentOf({ store }: Lake): Record<string, unknown> {
  return Object.fromEntries(
    [...store.documents.values()]
      .map(({ _rev, _updatedAt, ...kept }): [string, Record<string, unknown>] => [kept._id, kept])
      .map(([id, { _createdAt, url, ...kept }]): [string, unknown] =>
        url === undefined ? [id, { _createdAt, ...kept }] : [id, kept],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The assets' bytes, by name, as SHA-1. */
export const bytesOf = ({ config }: Lake): Record<string, string> => sums(join(config.dir, 'assets'));

const sums = (dir: string) =>
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

/** What an archive says, apart from what each import makes anew. */
export async function insideOf(path: string) {
  const { ndjson, baseDir } = await openArchive(path, folder());
  const documents = ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { _rev, _updatedAt, ...kept } = JSON.parse(line);
      return kept;
    })
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  const known: Record<string, Record<string, unknown>> = JSON.parse(
    readFileSync(join(baseDir, 'assets.json'), 'utf8'),
  );
  const assets = Object.fromEntries(
    Object.entries(known)
      .map(([id, { _rev, _updatedAt, _createdAt, ...kept }]): [string, unknown] => [id, kept])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    documents,
    assets,
    images: sums(join(baseDir, 'images')),
    files: sums(join(baseDir, 'files')),
  };
}

/** Packs files as an export is packed, and returns the path. */
export async function archiveOf(files: Record<string, string | Buffer>): Promise<string> {
  const path = join(folder(), 'export.tar.gz');
  const sources = Object.entries(files).map(
    ([name, content]): TarSource => ({ type: 'content', content, target: `production-export/${name}` }),
  );
  await pipeline(packTar(sources), createGzip(), createWriteStream(path));
  return path;
}
