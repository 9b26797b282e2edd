import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { type StaticPage, stripScripts } from './stripScripts.ts';

/** How long (ms) a fetched page is reused: crawlers request many addresses that do not exist. */
const maxAgeMs = 1_000;

/** Generous, because on a busy machine a late page is better than none. */
const timeoutMs = 8_000;

const cache = new Map<string, { page: Promise<StaticPage | undefined>; fetchedAt: number }>();

/**
 * Fetches a page of this site as visitors get it, at most once a second. If the fetch fails, returns the last page that was
 * fetched, or `undefined` if there is none.
 *
 * @example const page = await cachedSelfFetch('/404'); // { html, policy }
 */
export function cachedSelfFetch(path: string): Promise<StaticPage | undefined> {
  const previous = cache.get(path);
  if (previous && Date.now() - previous.fetchedAt < maxAgeMs) return previous.page;
  const page = fetchPage(path).then((fetched) => fetched ?? previous?.page);
  cache.set(path, { page, fetchedAt: Date.now() });
  return page;
}

async function fetchPage(path: string): Promise<StaticPage | undefined> {
  try {
    const response = await selfFetch(path, { timeoutMs });
    if (response.status < 500) return stripScripts(await response.text());
    log.warn('pages', `${path} could not be rendered`, { status: response.status });
  } catch (cause) {
    log.warn('pages', `${path} could not be rendered`, { cause });
  }
  return undefined;
}
