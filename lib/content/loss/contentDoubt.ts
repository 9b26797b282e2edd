import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';
import { removeCacheFile, writeCacheFile } from './cacheFile.ts';
import { confirmedLossFile, doubtFile } from './fileNames.ts';

/** A suspected loss of content: known pages are missing from the store, and their removal is not confirmed. */
export type ContentDoubt = {
  /** ISO 8601 */
  since: string;
  /** Number of missing pages. */
  missing: number;
  /** Paths of up to ten of the missing pages. */
  sample: string[];
};

/** Shared by the whole process, because the health route is bundled separately from the pages. */
const memory = processGlobal('content-doubt', () => ({
  doubt: undefined as ContentDoubt | undefined,
  /** True if files may exist; initially those of a previous process. */
  mayHaveFiles: true,
}));

status.set('contentDoubt', () => memory.doubt);

/** Returns the current suspected loss, or `undefined` if the store's content is trusted. */
export const contentDoubt = (): ContentDoubt | undefined => memory.doubt;

/**
 * Reports that pages are missing without confirmation. Logs an error when the number changes, and writes the pages to a
 * file for `npm run content:confirm-loss`.
 *
 * @param knownCount number of pages that were known before
 */
export async function doubtLoss(missing: readonly RoutedPage[], knownCount: number): Promise<void> {
  const before = memory.doubt;
  const since = before?.since ?? new Date().toISOString();
  memory.doubt = { since, missing: missing.length, sample: missing.slice(0, 10).map(({ path }) => path) };
  if (before?.missing === missing.length) return;
  memory.mayHaveFiles = true;
  log.error(
    'content',
    `${missing.length} of ${knownCount} pages are missing from the content store, and its history does not show that they were removed: they are kept. Check SANITY_DATASET, the token and the store. If they were removed on purpose, run npm run content:confirm-loss`,
    { sample: memory.doubt.sample },
  );
  await writeCacheFile(doubtFile, {
    ...memory.doubt,
    pages: missing.map(({ id, path }) => ({ id, path })),
  });
}

/** Clears the suspected loss, if any: the pages are back, or their removal is confirmed. */
export async function endDoubt(): Promise<void> {
  if (memory.doubt) log.info('content', 'the content store is trusted again', memory.doubt);
  memory.doubt = undefined;
  if (!memory.mayHaveFiles) return;
  memory.mayHaveFiles = false;
  await Promise.all([removeCacheFile(doubtFile), removeCacheFile(confirmedLossFile)]);
}
