import type { Header } from './siteHeaders.ts';

/** Severs a page from the window that opened it, which could otherwise put another page in its place. */
export const openerPolicy: Header = { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' };

/**
 * Requests whose answers carry it, as `has` and `missing` in `next.config.ts`: all but those of a visitor who came
 * directly, from a mail, a bookmark or the address bar. No window opened that page; to sever it from none would cost a
 * process of its own, started while the visitor waits: a tenth of a second on a phone, and two points of Lighthouse.
 * What a browser fetches in advance says `none` too, whoever asked for it, so it carries the header.
 *
 * lib/nginx/nginx.conf says the same of what it keeps. https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const mayHaveAnOpener = [
  { missing: [{ type: 'header' as const, key: 'sec-fetch-site', value: 'none' }] },
  { has: [{ type: 'header' as const, key: 'sec-purpose' }] },
];

/** For shared caches, as a page's `Vary`: the same address is answered with the header or without it. */
export const dependsOnOpener = 'Sec-Fetch-Site, Sec-Purpose';
