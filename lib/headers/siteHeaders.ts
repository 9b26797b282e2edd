import { speculationRulesPath } from './speculationRules.ts';

/** A response header in the form that `next.config.ts` uses. */
export type Header = { key: string; value: string };

/** Browser features that no page of this site needs. */
const unusedFeatures = [
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

/** Headers of every response. The Content-Security-Policy of pages is separate: see `publicPolicy`. */
export const siteHeaders: Header[] = [
  // Browsers ignore it over http.
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains; preload' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Other sites receive only the origin, never the path or the tracking parameters of a newsletter.
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: unusedFeatures.map((name) => `${name}=()`).join(', ') },
];

/** Headers of pages only: other sites may embed images and files, for example a newsletter in a browser. */
export const pageHeaders: Header[] = [
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Speculation-Rules', value: `"${speculationRulesPath}"` },
];
