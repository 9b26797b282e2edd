import { randomUUID } from 'node:crypto';
import { processGlobal } from './processGlobal.ts';

const header = 'x-own-request';
/** One per process: the proxy, which checks it, and the routes, which send it, are separate bundles. */
const { secret } = processGlobal('own-request', () => ({ secret: randomUUID() }));

/**
 * Fetches a page from this site, bypassing the proxy.
 *
 * @throws Error if there is no response within `timeoutMs`
 * @example const response = await selfFetch('/om-os', { timeoutMs: 5_000 });
 */
export function selfFetch(
  pathAndSearch: string,
  {
    method = 'GET',
    headers = {},
    timeoutMs = 2_000,
  }: { method?: string; headers?: Record<string, string>; timeoutMs?: number } = {},
): Promise<Response> {
  // Next's own port; never the host from a visitor's request.
  const origin = `http://localhost:${process.env.PORT ?? 3000}`;
  return fetch(new URL(pathAndSearch, origin), {
    method,
    cache: 'no-store',
    headers: { ...headers, [header]: secret },
    signal: AbortSignal.timeout(timeoutMs),
  });
}

/** True if the request was sent by `selfFetch`. */
export const isSelfFetch = (headers: Pick<Headers, 'get'>): boolean => headers.get(header) === secret;
