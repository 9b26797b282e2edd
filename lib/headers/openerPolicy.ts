import { previewCookie } from '#lib/preview/previewCookie.ts';
import type { Header } from './siteHeaders.ts';

/** Severs a page from the window that opened it, which could otherwise put another page in its place. */
export const openerPolicy: Header = { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' };

/**
 * Requests for pages whose answers carry it, as `has` and `missing` in `next.config.ts`: all but those of a visitor who
 * comes directly, from a mail program, a bookmark or the address bar. Severing that page would gain next to nothing, and
 * make a browser start a process for it while the visitor waits: a tenth of a second on a phone, and two points of
 * Lighthouse. A script that goes back in the history can still pass for such a visitor; what it could then do, lead
 * somebody away from a public page, any link can. What Chromium fetches in advance says `none` whoever asked for it, so
 * that carries the header, and so does every preview.
 *
 * lib/nginx/nginx.conf says the same of what it keeps. https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const mayHaveAnOpener = [
  { missing: [{ type: 'header' as const, key: 'sec-fetch-site', value: 'none' }] },
  { has: [{ type: 'header' as const, key: 'sec-purpose' }] },
  { has: [{ type: 'cookie' as const, key: previewCookie }] },
];

/** For shared caches, as a page's `Vary`: the same address is answered with the header or without it. */
export const dependsOnOpener = 'Sec-Fetch-Site, Sec-Purpose';
