import { Readable } from 'node:stream';
import type { SanityClient } from '@sanity/client';
import { sanityImport } from '@sanity/import';
import type { StagedImport } from './stageAssets.ts';

/** How existing documents are handled: `empty` allows none, `missing` keeps them, `replace` overwrites them. */
export type ConflictStrategy = 'empty' | 'missing' | 'replace';

export type WriteOptions = {
  conflictStrategy: ConflictStrategy;
  allowReplacementCharacters: boolean;
  /** True for the embedded lake. */
  embedded: boolean;
};

type AssetMap = Parameters<typeof sanityImport>[1]['assetMap'];

const operations = { empty: 'create', missing: 'createIfNotExists', replace: 'createOrReplace' } as const;
const releases = { empty: 'fail', missing: 'ignore', replace: 'replace' } as const;

/**
 * Writes documents and assets into a store, in several transactions.
 *
 * @throws Error of @sanity/import, without its advice about flags of other commands, and with what was written before
 */
export async function writeDocuments(
  client: SanityClient,
  { ndjson, assetMap, unreferencedAssets }: StagedImport,
  { conflictStrategy, allowReplacementCharacters, embedded }: WriteOptions,
): Promise<void> {
  let hasStartedWriting = false;
  try {
    await sanityImport(Readable.from([Buffer.from(ndjson)]), {
      client,
      operation: operations[conflictStrategy],
      releasesOperation: releases[conflictStrategy],
      assetMap: assetMap as unknown as AssetMap,
      unreferencedAssets,
      allowReplacementCharacters,
      onProgress: ({ step }) => {
        hasStartedWriting ||= step === 'Importing documents';
      },
      ...(embedded && { assetFetch: fromLake(client.config().apiHost) }),
    });
  } catch (cause) {
    const { message, name } = cause as Error;
    const advice =
      name === 'ReplacementCharError'
        ? '\nIf the character is intended, add --allow-replacement-characters.'
        : '';
    throw new WriteError(`${withoutOtherFlags(message)}${advice}`, hasStartedWriting, { cause });
  }
}

/** Thrown when documents could not be written. */
export class WriteError extends Error {
  /** True if some may have been written before. */
  readonly hasStartedWriting: boolean;

  constructor(message: string, hasStartedWriting: boolean, options: ErrorOptions) {
    super(message, options);
    this.hasStartedWriting = hasStartedWriting;
  }
}

/** Removes the sentences that name a flag: @sanity/import means the flags of Sanity's own command. */
const withoutOtherFlags = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.replace(/[^.:;]*\s`?--[a-z][^.]*\.?/g, '').trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** Fetches assets directly from the lake, because the site, which serves their URLs, may not be running. */
const fromLake =
  (lake: string) =>
  (url: string, init?: object): Promise<Response> =>
    fetch(url.replace(/^.*(?=\/(images|files)\/[^/]+\/[^/]+\/[^/]+$)/, lake), init as RequestInit);
