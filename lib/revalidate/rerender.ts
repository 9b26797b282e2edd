import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { selectStaticPages } from '#lib/content/staticPages.ts';
import { addressesTag, documentTag } from '#lib/content/tags.ts';
import { languageCodes } from '#lib/languages.ts';
import { lastKnownPath } from '#lib/linkIndex/linkIndex.ts';
import { type SitePage, siteFiles, sitePageIn, typesWith } from '#lib/model.ts';
import { markStale } from '#lib/pageCache/staleTags.ts';
import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { shutdown } from '#lib/server/shutdown.ts';
import type { Change } from './change.ts';

/** Files generated from the texts and dates of all pages. */
const summaryFiles = [siteFiles.sitemap, siteFiles.feed, siteFiles.languageModels];

/** Pages generated from the list of addresses. */
const listPages = (['notFound', 'gone', 'error', 'search'] satisfies SitePage[]).flatMap((page) =>
  Object.values(sitePageIn(page)),
);

/** Types whose documents appear on many pages. */
const sharedTypes: ReadonlySet<string> = new Set([...typesWith('everywhere'), ...typesWith('inBlocks')]);

/** Maximum number of requests for a page, and the delay (ms) between them, which doubles up to `max`. */
const maxAttempts = 25;
const retryDelayMs = { first: 10, max: 120 };

type Pause = (renderMs: number) => Promise<void>;

/** Number of pages rendered at the same time: while one waits for the store, another uses the CPU. */
const concurrency = 2;

/** `isOvertaken`: another change must be applied first. */
type DependentsOptions = { pause?: Pause | undefined; isOvertaken: () => boolean };

/** Own pages that are being rendered, by document id. */
const ownRenders = new Map<string, AbortController>();

/** Renders the documents' own pages before all others, because an editor is waiting for them. */
export async function renderOwnPages(changes: readonly Change[]): Promise<void> {
  await warmWithPriority(runConcurrently(changes, renderOwnPage));
}

async function renderOwnPage(change: Change): Promise<void> {
  // The page will never show an older revision again: waiting for it would only render the page over and over.
  ownRenders.get(change.id)?.abort();
  const newer = new AbortController();
  ownRenders.set(change.id, newer);
  const path = await ownPathOf(change);
  // Only this page: all others that show the change are already stale, or rendered since.
  const invalidate = () => markStale([documentTag(change.id)]);
  const isCurrent = path === undefined || (await warm(path, change.rev, invalidate, newer.signal));
  if (ownRenders.get(change.id) === newer) ownRenders.delete(change.id);
  if (!isCurrent && !newer.signal.aborted)
    log.warn('revalidate', 'a page does not show its newest revision yet; it will within 15 minutes', {
      path,
    });
}

/** Avoids the site tree for documents that did not move, because it may have to be loaded first. */
async function ownPathOf({ id, deleted, moved }: Change): Promise<string | undefined> {
  if (deleted) return undefined;
  const lastPath = moved ? undefined : lastKnownPath(id);
  return lastPath ?? (await getSiteTree()).pathOf(id);
}

/**
 * Renders the other pages that show the changes, most visited first. On a larger site these are the pages that a build
 * prerenders. The rest are served stale to their next visitor and rendered in the background.
 *
 * @param options.pause called after each page with its render time (ms); by default there is no pause
 * @param options.isOvertaken called before each page: true ends the work
 * @returns true if all are rendered
 */
export async function renderDependents(
  changes: readonly Change[],
  options: DependentsOptions,
): Promise<boolean> {
  if (changes.some(({ type, tags }) => tags.includes(addressesTag) || sharedTypes.has(type))) {
    const settings = await Promise.all(languageCodes.map((language) => getSiteSettings(language)));
    const pages = selectStaticPages(await getSiteTree(), settings).map(({ path }) => path);
    await warmAll(['/', ...pages, ...listPages], options);
  }
  await warmAll(summaryFiles, options);
  return !options.isOvertaken();
}

/**
 * Requests a page until it has been rendered again. A rendered page without the expected revision is invalidated again.
 *
 * @param revision of the document, if the page contains one
 * @param invalidate marks the page as stale again
 * @param signal ends the requests
 * @returns true if the page is up to date
 * @throws Error if the site is stopping
 */
async function warm(
  path: string,
  revision?: string,
  invalidate = () => {},
  signal?: AbortSignal,
): Promise<boolean> {
  let delayMs = retryDelayMs.first;
  for (let attempt = 0; attempt < maxAttempts && !signal?.aborted; attempt++) {
    shutdown.throwIfAborted();
    const response = await selfFetch(path).catch(() => undefined);
    const html = (await response?.text().catch(() => '')) ?? '';
    const isCached = response?.headers.get('x-nextjs-cache') === 'HIT';
    const isCurrent = revision === undefined || html.includes(`name="revision" content="${revision}"`);
    if (isCached && isCurrent) return true;
    if (isCached) invalidate();
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    delayMs = Math.min(2 * delayMs, retryDelayMs.max);
  }
  return false;
}

/** Renders that an editor is waiting for. */
const priorityRenders = new Set<Promise<void>>();

/** Delays all other warming until this is done. */
async function warmWithPriority(warming: Promise<void>): Promise<void> {
  priorityRenders.add(warming);
  try {
    await warming;
  } finally {
    priorityRenders.delete(warming);
  }
}

/** Renders pages that contain no revision to check, in order: a few at a time, or with pauses one at a time. */
async function warmAll(paths: readonly string[], { pause, isOvertaken }: DependentsOptions): Promise<void> {
  const work = async (path: string) => {
    await Promise.allSettled(priorityRenders);
    if (isOvertaken()) return;
    const startedAt = performance.now();
    await warm(path);
    await pause?.(performance.now() - startedAt);
  };
  await runConcurrently(paths, work, pause ? 1 : concurrency);
}

async function runConcurrently<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  workers = concurrency,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
