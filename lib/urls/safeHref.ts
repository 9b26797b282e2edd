import { stegaClean } from '@sanity/client/stega';
import { replaceInvisible } from '#lib/text/invisible.ts';

const schemes = new Set(['https:', 'mailto:', 'tel:']);

/**
 * Validates the URL of a link.
 *
 * @param raw value of a link field, as entered by an editor or an API client
 * @returns an `https:`, `mailto:` or `tel:` URL, or a path on this site with a single leading slash; `undefined` for
 * anything else
 * @example safeHref('javascript:alert(1)') // undefined
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

/** Serialized by the URL parser, so that a path such as `/./\evil` cannot become another host. */
function localPath(path: string): string | undefined {
  try {
    const base = 'https://site.invalid';
    const url = new URL(path, base);
    const serialized = `${url.pathname}${url.search}${url.hash}`;
    return url.origin === base && !serialized.startsWith('//') ? serialized : undefined;
  } catch {
    return undefined;
  }
}
