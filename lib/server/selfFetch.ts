import { randomUUID } from 'node:crypto';
import { processGlobal } from './processGlobal.ts';

const header = 'x-own-request';
/** One for the process: the proxy, which reads it, is bundled apart from the routes that send it. */
const { secret } = processGlobal('own-request', () => ({ secret: randomUUID() }));

/** Asks this very site for a page of its own, past the proxy. Throws when it does not answer in time, by default two seconds. */
export function selfFetch(
  pathAndSearch: string,
  {
    method = 'GET',
    headers = {},
    timeoutMs = 2_000,
  }: { method?: string; headers?: Record<string, string>; timeoutMs?: number } = {},
): Promise<Response> {
  // The port that Next listens on; never the host a visitor names.
  const origin = `http://localhost:${process.env.PORT ?? 3000}`;
  return fetch(new URL(pathAndSearch, origin), {
    method,
    cache: 'no-store',
    headers: { ...headers, [header]: secret },
    signal: AbortSignal.timeout(timeoutMs),
  });
}

/** True for a request that `selfFetch` made. */
export const isSelfFetch = (headers: Pick<Headers, 'get'>): boolean => headers.get(header) === secret;
