import { addressBook } from '#lib/content/addresses.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { ownRequest } from '#lib/content/ownRequest.ts';
import { prebuilt } from '#lib/content/prebuilt.ts';
import { addressesTag } from '#lib/content/tags.ts';
import type { Notice } from './notice.ts';
import { addressed } from './tagsFor.ts';

/** Made from the list of addresses. */
const lists = ['/sitemap.xml', '/ikke-fundet', '/fjernet', '/fejl', '/soeg'];

/** What is known of all addresses, for the day when the store is away: new after every change that may move one. */
const links = '/api/addresses';
const movers: ReadonlySet<string> = new Set([...addressed, 'redirect', 'shortLink', 'siteSettings']);

/** Types whose documents show on many pages. */
const everywhere: ReadonlySet<string> = new Set(['siteSettings', 'organisation', 'networkGroup']);

/** How often a page is asked for before it is given up, and how many milliseconds apart: close at first, then less so. */
const tries = 25;
const pauses = { first: 10, longest: 120 };

/** How many pages are made at the same time: while one waits for the store, another is worked on. */
const atOnce = 2;

/**
 * The addresses that a change shows on: the document's own, if it has one, and others, what is visited most first. Of a
 * larger site those are the pages that a build makes; the rest are left to the visitors, who get the page as it was and
 * make it new for the next.
 */
export async function affectedPaths(
  change: Notice,
  tags: readonly string[],
): Promise<{ own: string | undefined; others: string[] }> {
  const addresses = await addressBook();
  const own = addresses.pathOf(change._id);
  const wide = tags.includes(addressesTag) || everywhere.has(change._type);
  const kept = movers.has(change._type) ? [links] : [];
  if (!wide) return { own, others: kept };
  const pages = prebuilt(addresses, await getSiteSettings()).map(({ path }) => path);
  return { own, others: [...kept, '/', ...pages, ...lists].filter((path) => path !== own) };
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
  let pause = pauses.first;
  for (let attempt = 0; attempt < tries; attempt++) {
    const response = await ownRequest(path).catch(() => undefined);
    const html = (await response?.text().catch(() => '')) ?? '';
    const made = response?.headers.get('x-nextjs-cache') === 'HIT';
    const current = revision === undefined || html.includes(`name="revision" content="${revision}"`);
    if (made && current) return true;
    if (made) invalidate();
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(2 * pause, pauses.longest);
  }
  return false;
}

/** Pages that an editor waits for just now. */
const awaited = new Set<Promise<boolean>>();

/** As `warm`, and whatever else is being warmed waits for it. */
export async function warmFirst(...page: Parameters<typeof warm>): Promise<boolean> {
  const warming = warm(...page);
  awaited.add(warming);
  try {
    return await warming;
  } finally {
    awaited.delete(warming);
  }
}

/** Has pages made anew that show no revision of the changed document, a few at the same time, in this order. */
export async function warmAll(paths: readonly string[]): Promise<void> {
  const line = paths.values();
  const worker = async () => {
    for (const path of line) {
      await Promise.allSettled(awaited);
      await warm(path, undefined, () => {});
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
