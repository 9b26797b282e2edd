import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { type StaticPage, stripScripts } from './stripScripts.ts';

/** Milliseconds that one reading serves: crawlers ask for many addresses that are not there. */
const fresh = 1_000;

/** Milliseconds that a reading may take: on a busy machine a page that comes late is better than none. */
const patience = 8_000;

const kept = new Map<string, { page: Promise<StaticPage | undefined>; readAt: number }>();

/**
 * A page of this site as visitors get it, read at most once a second. What can't be read just now is the page as it was
 * last read; `undefined` when there was none yet.
 */
export function cachedSelfFetch(path: string): Promise<StaticPage | undefined> {
  const before = kept.get(path);
  if (before && Date.now() - before.readAt < fresh) return before.page;
  const page = read(path).then((made) => made ?? before?.page);
  kept.set(path, { page, readAt: Date.now() });
  return page;
}

async function read(path: string): Promise<StaticPage | undefined> {
  try {
    const made = await selfFetch(path, { timeoutMs: patience });
    if (made.status < 500) return stripScripts(await made.text());
    log.warn('pages', `${path} could not be rendered`, { status: made.status });
  } catch (cause) {
    log.warn('pages', `${path} could not be rendered`, { cause });
  }
  return undefined;
}
