import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { selectStaticPages } from '#lib/content/staticPages.ts';
import { addressesTag, documentTag } from '#lib/content/tags.ts';
import { lastKnownPath } from '#lib/linkIndex/linkIndex.ts';
import { siteFiles, sitePages, typesWith } from '#lib/model.ts';
import { markStale } from '#lib/pageCache/staleTags.ts';
import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import type { Change } from './change.ts';

/** Made from the list of addresses. */
const listPages = [siteFiles.sitemap, sitePages.notFound, sitePages.gone, sitePages.error, sitePages.search];

/** Types whose documents show on many pages. */
const sharedTypes: ReadonlySet<string> = new Set([...typesWith('everywhere'), ...typesWith('inBlocks')]);

/** How often a page is asked for before it is given up, and how many milliseconds apart: close at first, then less so. */
const maxAttempts = 25;
const delayMs = { first: 10, longest: 120 };

type Pause = (tookMs: number) => Promise<void>;

/** How many pages are made at the same time: while one waits for the store, another is worked on. */
const concurrency = 2;

/** Renders the documents' own pages, before anything else: an editor looks for them. */
export async function renderOwnPages(changes: readonly Change[]): Promise<void> {
  await warmWithPriority(runConcurrently(changes, renderOwnPage));
}

async function renderOwnPage(change: Change): Promise<void> {
  const path = await ownPathOf(change);
  // Only this page: everything else that shows the change is stale already, or rendered since.
  const again = () => markStale([documentTag(change.id)]);
  if (path === undefined || (await warm(path, change.rev, again))) return;
  log.warn('revalidate', 'a page does not show its newest revision yet; it will within 15 minutes', { path });
}

/** A document that did not move needs no tree of addresses, which may have to be loaded first. */
async function ownPathOf({ id, deleted, moved }: Change): Promise<string | undefined> {
  if (deleted) return undefined;
  const last = moved ? undefined : lastKnownPath(id);
  return last ?? (await getSiteTree()).pathOf(id);
}

/**
 * Renders what else shows the changes, what is visited most first. Of a larger site those are the pages that a build
 * renders; the rest are left to the visitors, who get the page as it was and have it rendered for the next.
 *
 * @param pause called after each page with how long (ms) it took; by default the next page follows at once
 */
export async function renderDependents(changes: readonly Change[], pause?: Pause): Promise<void> {
  if (!changes.some(({ type, tags }) => tags.includes(addressesTag) || sharedTypes.has(type))) return;
  const pages = selectStaticPages(await getSiteTree(), await getSiteSettings()).map(({ path }) => path);
  await warmAll(['/', ...pages, ...listPages], pause);
}

/**
 * Has a page made anew, and waits until it is. The page is looked at: until it carries the revision, it is invalidated
 * again.
 *
 * @param revision of the document, where the page shows one of its own
 * @param invalidate marks the page as stale once more
 * @returns whether the page is new
 */
async function warm(path: string, revision: string | undefined, invalidate: () => void): Promise<boolean> {
  let pause = delayMs.first;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const response = await selfFetch(path).catch(() => undefined);
    const html = (await response?.text().catch(() => '')) ?? '';
    const made = response?.headers.get('x-nextjs-cache') === 'HIT';
    const current = revision === undefined || html.includes(`name="revision" content="${revision}"`);
    if (made && current) return true;
    if (made) invalidate();
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(2 * pause, delayMs.longest);
  }
  return false;
}

/** Pages that an editor waits for just now. */
const priorityRenders = new Set<Promise<void>>();

/** Whatever else is being warmed waits for this. */
async function warmWithPriority(warming: Promise<void>): Promise<void> {
  priorityRenders.add(warming);
  try {
    await warming;
  } finally {
    priorityRenders.delete(warming);
  }
}

/** Renders pages that show no revision of the changed document again, in this order: a few at a time, or one with pauses. */
async function warmAll(paths: readonly string[], pause?: Pause): Promise<void> {
  const work = async (path: string) => {
    await Promise.allSettled(priorityRenders);
    const began = performance.now();
    await warm(path, undefined, () => {});
    await pause?.(performance.now() - began);
  };
  await runConcurrently(paths, work, pause ? 1 : concurrency);
}

async function runConcurrently<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  workers = concurrency,
): Promise<void> {
  const line = all.values();
  const worker = async () => {
    for (const one of line) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
