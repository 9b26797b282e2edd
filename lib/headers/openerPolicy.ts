import { previewCookie } from '#lib/preview/previewCookie.ts';
import type { Header } from './siteHeaders.ts';

/** Isolates a page from the window that opened it, which could otherwise navigate it to another page. */
export const openerPolicy: Header = { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' };

/**
 * Conditions (`has` and `missing` in `next.config.ts`) for sending the header: on every navigation except direct ones
 * (`Sec-Fetch-Site: none`, from mail, a bookmark or the address bar), which have no opener. There it would force the
 * browser to start a new process: 100 ms on a phone and two Lighthouse points for almost no security gain.
 *
 * A script that goes back in the history can make a navigation look direct. It could then only navigate the visitor away
 * from a public page, as any link can. Chromium's prefetches always say `none`, so the header is sent on them, and on
 * every preview.
 *
 * lib/nginx/nginx.conf applies the same rule to cached pages. https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const mayHaveAnOpener = [
  { missing: [{ type: 'header' as const, key: 'sec-fetch-site', value: 'none' }] },
  { has: [{ type: 'header' as const, key: 'sec-purpose' }] },
  { has: [{ type: 'cookie' as const, key: previewCookie }] },
];

/** `Vary` of a page, for shared caches: the response to one URL may or may not have the header. */
export const dependsOnOpener = 'Sec-Fetch-Site, Sec-Purpose';
