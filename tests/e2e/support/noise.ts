import type { Page } from '@playwright/test';

const meaningless = [
  // On a busy machine some of the Studio's own requests time out, without consequences.
  /^Failed to resolve initial value/,
  // The page is being left.
  /WebSocket is already in CLOSING or CLOSED state/,
  // In the preview Next requests the page's current styles again after each render.
  /^The resource \S+\.css was preloaded/,
];

/**
 * Records from now on what a page should not do: send requests to another origin, get an error response, warn, fail.
 *
 * @returns the live list of records, one line each
 */
export function recordNoise(page: Page, origin: string): () => readonly string[] {
  const records: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && host !== new URL(origin).host) records.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) records.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (!['error', 'warning'].includes(message.type())) return;
    if (!meaningless.some((each) => each.test(text))) records.push(`${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => records.push(`threw ${error}`));
  return () => records;
}
