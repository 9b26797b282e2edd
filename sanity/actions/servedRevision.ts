import type { SanityClient } from 'sanity';
import { siteFolders } from '#lib/model.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';

/**
 * The site's answer about a published document. `current`: visitors get this revision; `old`: another one, or nothing;
 * `hidden`: it has no address yet, because a page above it is not published.
 */
export type Served = { state: 'current' | 'old'; path: string } | { state: 'hidden' };

/** Returns the revision that a page was rendered from; `undefined` if it does not say. @param html the page's source */
export function revisionOf(html: string): string | undefined {
  const tag = /<meta\b[^>]*\bname="revision"[^>]*>/.exec(html)?.[0] ?? '';
  return /\bcontent="([^"]+)"/.exec(tag)?.[1];
}

/**
 * Asks the site itself, as a visitor does, which revision of a document it serves.
 *
 * @param id published id
 * @param revision the published `_rev`
 * @throws the error of the client or of `fetch` if store or site cannot be reached
 */
export async function askSite(client: SanityClient, id: string, revision: string): Promise<Served> {
  const path = await fetchPath(client.withConfig({ perspective: 'published', useCdn: false }), id);
  if (path === undefined) return { state: 'hidden' };
  // Without cookies: with the cookie of a preview the site would return the draft.
  const response = await fetch(path, { credentials: 'omit', cache: 'no-store' });
  const isCurrent = response.ok && revisionOf(await response.text()) === revision;
  return { state: isCurrent ? 'current' : 'old', path };
}

/** Time (ms) in which the site must have the revision, and between two questions: the first, doubling up to the last. */
const patience = { total: 20_000, first: 250, last: 2_000 };

/**
 * Asks the site until it serves a revision.
 *
 * @returns the last answer; `undefined` if neither store nor site answered
 * @throws the signal's reason if it is aborted
 */
export async function waitForSite(
  ask: () => Promise<Served>,
  signal: AbortSignal,
  { total, first, last } = patience,
): Promise<Served | undefined> {
  const deadline = Date.now() + total;
  let answer: Served | undefined;
  for (let delay = first; ; delay = Math.min(2 * delay, last)) {
    answer = await ask().catch((cause) => {
      console.warn('The site could not be asked for the published page', cause);
      return undefined;
    });
    signal.throwIfAborted();
    if (answer?.state === 'current' || answer?.state === 'hidden' || Date.now() + delay > deadline)
      return answer;
    await new Promise((resolve) => setTimeout(resolve, delay));
    signal.throwIfAborted();
  }
}

/**
 * Tells the site to render a document's page again, if it does not show the published revision.
 *
 * @throws Error if the site does not accept it
 */
export async function retryPage(id: string): Promise<void> {
  const address = `${siteFolders.api}/revalidate/page?id=${encodeURIComponent(id)}`;
  const response = await fetch(address, { method: 'POST', credentials: 'omit' });
  if (!response.ok && response.status !== 429)
    throw new Error(`The site refused to render the page again: ${response.status}`);
}
