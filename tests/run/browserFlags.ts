/**
 * As root Chromium has no sandbox; the other flags keep the browser from sending requests to hosts other than the
 * site.
 */
export const browserFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
];
