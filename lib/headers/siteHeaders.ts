import { speculationRulesPath } from './speculationRules.ts';

/** A header of an answer, as `next.config.ts` takes it. */
export type Header = { key: string; value: string };

/** Abilities of a browser that no page of this site needs. */
const unused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Response headers of whatever the site sends. What a page may load is its own policy: see publicPolicy. */
export const siteHeaders: Header[] = [
  // Browsers heed it over https only.
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains; preload' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Other sites learn where a visitor came from, never the path or what a newsletter hung on it.
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: unused.map((name) => `${name}=()`).join(', ') },
];

/** Of pages only: pictures and files may be shown elsewhere, in a newsletter read in a browser for one. */
export const pageHeaders: Header[] = [
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Speculation-Rules', value: `"${speculationRulesPath}"` },
];
