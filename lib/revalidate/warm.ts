import { addressBook } from '#lib/content/addresses.ts';
import { ownRequest } from '#lib/content/ownRequest.ts';
import { addressesTag } from '#lib/content/tags.ts';
import type { Notice } from './notice.ts';

/** Made from the list of addresses. */
const lists = ['/api/addresses', '/sitemap.xml', '/ikke-fundet', '/fejl', '/soeg'];

/** Types whose documents show on many pages. */
const everywhere: ReadonlySet<string> = new Set(['siteSettings', 'organisation', 'networkGroup']);

/** More pages than this are left to the visitors, who get the page as it was and make it new for the next. */
const most = 300;

/** How often a page is asked for before it is given up, and how many milliseconds apart. */
const tries = 40;
const pause = 50;

/** The addresses that a change shows on: the document's own, if it has one, and others. */
export async function affectedPaths(
  change: Notice,
  tags: readonly string[],
): Promise<{ own: string | undefined; others: string[] }> {
  const addresses = await addressBook();
  const own = addresses.pathOf(change._id);
  const wide = tags.includes(addressesTag) || everywhere.has(change._type);
  const others = wide ? [...lists, '/', ...addresses.all().map((entry) => entry.path)] : [];
  return { own, others: [...new Set(others)].filter((path) => path !== own).slice(0, most) };
}

/**
 * Has a page made anew, and waits until it is. An invalidation that arrives while the page is being made is lost, so
 * the page is looked at: until it carries the revision, it is invalidated again.
 *
 * @param revision of the document, where the page shows one of its own
 * @param invalidate marks the page as stale once more
 * @returns whether the page is new
 */
export async function warm(
  path: string,
  revision: string | undefined,
  invalidate: () => void,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const response = await ownRequest(path).catch(() => undefined);
    const html = (await response?.text().catch(() => '')) ?? '';
    const made = response?.headers.get('x-nextjs-cache') === 'HIT';
    const current = revision === undefined || html.includes(`name="revision" content="${revision}"`);
    if (made && current) return true;
    if (made) invalidate();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}
