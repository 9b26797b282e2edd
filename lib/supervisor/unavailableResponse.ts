import { unavailablePage, unavailablePolicy } from '#lib/server/unavailablePage.ts';

/** The complete HTTP response for visitors while the site is down. */
export const unavailableResponse = [
  'HTTP/1.1 503 Service Unavailable',
  'Content-Type: text/html; charset=utf-8',
  `Content-Length: ${Buffer.byteLength(unavailablePage)}`,
  'Cache-Control: no-store',
  `Content-Security-Policy: ${unavailablePolicy}`,
  'X-Content-Type-Options: nosniff',
  'Retry-After: 10',
  'Connection: close',
  '',
  unavailablePage,
].join('\r\n');
