import { randomUUID } from 'node:crypto';
import { processMemory } from '#lib/cache/processMemory.ts';

const header = 'x-own-request';
/** One for the process: the proxy, which reads it, is bundled apart from the routes that send it. */
const { secret } = processMemory('own-request', () => ({ secret: randomUUID() }));

/** Asks this very site for a page of its own, past the proxy. Throws when it does not answer in time, by default two seconds. */
export function ownRequest(
  pathAndSearch: string,
  {
    method = 'GET',
    headers = {},
    milliseconds = 2_000,
  }: { method?: string; headers?: Record<string, string>; milliseconds?: number } = {},
): Promise<Response> {
  // The port that Next listens on; never the host a visitor names.
  const origin = `http://localhost:${process.env.PORT ?? 3000}`;
  return fetch(new URL(pathAndSearch, origin), {
    method,
    cache: 'no-store',
    headers: { ...headers, [header]: secret },
    signal: AbortSignal.timeout(milliseconds),
  });
}

/** True for a request that `ownRequest` made. */
export const isOwnRequest = (headers: Pick<Headers, 'get'>): boolean => headers.get(header) === secret;
