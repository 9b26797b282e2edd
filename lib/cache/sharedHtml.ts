import { ownRequest } from '#lib/content/ownRequest.ts';
import { type PublicPage, publicPage } from './publicPage.ts';

/** Milliseconds that one reading serves: crawlers ask for many addresses that are not there. */
const fresh = 1_000;

const kept = new Map<string, { page: Promise<PublicPage | undefined>; readAt: number }>();

/** A page of this site as visitors get it, read at most once a second; `undefined` when it could not be had. */
export function sharedHtml(path: string): Promise<PublicPage | undefined> {
  const before = kept.get(path);
  if (before && Date.now() - before.readAt < fresh) return before.page;
  const page = read(path);
  kept.set(path, { page, readAt: Date.now() });
  return page;
}

async function read(path: string): Promise<PublicPage | undefined> {
  try {
    const made = await ownRequest(path);
    return made.status >= 500 ? undefined : publicPage(await made.text());
  } catch {
    return undefined;
  }
}
