import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';
import { removeCacheFile, writeCacheFile } from './cacheFile.ts';
import { confirmedLossFile, doubtFile } from './fileNames.ts';

/** That many known pages are missing from the store's answers, and nothing confirms that they were removed. */
export type ContentDoubt = {
  /** ISO 8601 */
  since: string;
  missing: number;
  /** Addresses of some of them. */
  sample: string[];
};

/** One for the process: the health route is bundled apart from the pages. */
const memory = processGlobal('content-doubt', () => ({
  doubt: undefined as ContentDoubt | undefined,
  /** Whether files may be there: at first those of a process before this one. */
  files: true,
}));

status.set('contentDoubt', () => memory.doubt);

/** What is doubted of the store's answers just now; `undefined` when nothing is. */
export const contentDoubt = (): ContentDoubt | undefined => memory.doubt;

/** Begins or goes on doubting that these pages are gone. Said once, and written down for `npm run content:confirm-loss`. */
export async function doubtLoss(missing: readonly RoutedPage[], known: number): Promise<void> {
  const before = memory.doubt;
  const since = before?.since ?? new Date().toISOString();
  memory.doubt = { since, missing: missing.length, sample: missing.slice(0, 10).map(({ path }) => path) };
  if (before?.missing === missing.length) return;
  memory.files = true;
  log.error(
    'content',
    `${missing.length} of ${known} pages are missing from the content store, and its history does not say that they were removed: they stay. Check SANITY_DATASET, the token and the store; if they are meant to be gone, run npm run content:confirm-loss`,
    { sample: memory.doubt.sample },
  );
  await writeCacheFile(doubtFile, {
    ...memory.doubt,
    pages: missing.map(({ id, path }) => ({ id, path })),
  });
}

/** Ends the doubt, if there is one: the pages are back, or their removal is confirmed. */
export async function endDoubt(): Promise<void> {
  if (memory.doubt) log.info('content', 'the content store is believed again', memory.doubt);
  memory.doubt = undefined;
  if (!memory.files) return;
  memory.files = false;
  await Promise.all([removeCacheFile(doubtFile), removeCacheFile(confirmedLossFile)]);
}
