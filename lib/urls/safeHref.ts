import { stegaClean } from '@sanity/client/stega';
import { replaceInvisible } from '#lib/text/invisible.ts';

const schemes = new Set(['https:', 'mailto:', 'tel:']);

/**
 * The address a visitor may be sent to, or `undefined`.
 *
 * @param raw what an editor, or anybody with write access to the API, put in a link field
 * @returns an `https:`, `mailto:` or `tel:` address, or a path with a single leading slash on this site
 */
export function safeHref(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const href = replaceInvisible(stegaClean(raw)).trim();
  if (/^\/(?![/\\])/.test(href)) return localPath(href);
  try {
    const url = new URL(href);
    if (!schemes.has(url.protocol)) return undefined;
    if (url.protocol === 'https:') return url.username || url.password ? undefined : url.href;
    return /^[ /]*$/.test(url.pathname) ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** Written out by the URL parser, so that `/./\evil` and its like can't become another host. */
function localPath(path: string): string | undefined {
  try {
    const here = 'https://site.invalid';
    const url = new URL(path, here);
    const written = `${url.pathname}${url.search}${url.hash}`;
    return url.origin === here && !written.startsWith('//') ? written : undefined;
  } catch {
    return undefined;
  }
}
