import { bodyLengthHeader } from '#lib/server/bodyLength.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { notFound, unavailable } from './mediaResponses.ts';

const svg = 'image/svg+xml';
const allowedTypes = new Set(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif', svg]);
/** An SVG can contain scripts, which must not run when it is opened as a page. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** Time within which the store must begin to answer. */
const responseTimeoutMs = 15_000;
const immutable = 'public, max-age=31536000, immutable';

/**
 * Fetches an image from the content store. It is served from the site's own origin, so that visitors' browsers contact no
 * third party.
 *
 * @param path file name and query of the image API
 * @param disconnected aborted when the visitor disconnects; the store then drops work that it has not started
 * @returns the image; 404 if it does not exist, 503 if the store does not respond
 */
export async function fetchImage(path: string, disconnected: AbortSignal): Promise<Response> {
  const upstream = await fetchAsset(`images/${dataset()}/${path}`, disconnected);
  const type = upstream?.headers.get('content-type')?.split(';')[0] ?? '';
  if (!upstream?.ok || !allowedTypes.has(type)) return missing(upstream);
  const headers = {
    'Content-Type': type,
    'Cache-Control': immutable,
    'X-Content-Type-Options': 'nosniff',
    ...(type === svg && { 'Content-Security-Policy': drawingPolicy }),
  };
  return new Response(upstream.body, { headers });
}

/**
 * Fetches a file from the content store, always as a download under the name that the editor gave it: uploads must not run in
 * the site's origin.
 *
 * @param name file name in the store
 * @param request the visitor's request: `Range`, `If-Range` and `If-None-Match` are passed on
 * @returns the file (200), a part of it (206), or 304; 416 if the part does not exist, 404 if the file does not, 503 if the
 * store does not respond
 */
export async function fetchFile(name: string, request: Request): Promise<Response> {
  const conditions = new Headers(pick(request.headers, ['range', 'if-range', 'if-none-match']));
  // A part of a compressed file would be of no use, and its length is another.
  conditions.set('Accept-Encoding', 'identity');
  const upstream = await fetchAsset(`files/${dataset()}/${name}?dl=`, request.signal, conditions);
  if (!upstream || ![200, 206, 304, 416].includes(upstream.status)) return missing(upstream);
  if (upstream.status === 416) {
    await upstream.body?.cancel();
    return new Response(null, { status: 416, headers: pick(upstream.headers, ['content-range']) });
  }
  const headers = new Headers({
    'Content-Type': name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
    'Content-Disposition': downloadAs(name, upstream.headers.get('content-disposition')),
    'Cache-Control': immutable,
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
  });
  for (const [key, value] of pick(upstream.headers, ['content-range', 'etag'])) headers.set(key, value);
  const length = upstream.headers.get('content-length');
  if (length && !upstream.headers.has('content-encoding')) headers.set(bodyLengthHeader, length);
  return new Response(upstream.body, { status: upstream.status, headers });
}

/** Returns the store's own header if it makes a browser save the file, which it does for `?dl=`. */
const downloadAs = (name: string, disposition: string | null): string =>
  disposition?.startsWith('attachment;') ? disposition : `attachment; filename="${name}"`;

const pick = (headers: Headers, names: string[]): [string, string][] =>
  names.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });

function dataset(): string {
  const { sanity } = readEnv();
  return `${sanity.projectId}/${sanity.dataset}`;
}

async function fetchAsset(
  path: string,
  disconnected: AbortSignal,
  headers = new Headers(),
): Promise<Response | undefined> {
  const { embedded, sanity } = readEnv();
  // The embedded lake transforms images only for requests with a token. The token is never sent to Sanity's CDN.
  if (embedded && sanity.token) headers.set('Authorization', `Bearer ${sanity.token}`);
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(new Error('timed out')), responseTimeoutMs);
  try {
    return await fetch(`${sanity.assetHost}/${path}`, {
      headers,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([timeout.signal, disconnected]),
    });
  } catch (cause) {
    // The visitor disconnected; this is no failure, so it is not logged.
    if (disconnected.aborted) return undefined;
    log.warn('media', 'a file could not be fetched from the content store', {
      cause,
      file: path.split('?')[0],
    });
    return undefined;
  } finally {
    // A large file on a slow line takes minutes, so only the first answer of the store has a time limit.
    clearTimeout(timer);
  }
}

/** Returns 404 if the store reports 404 or 400; otherwise, an uncached 503. */
const missing = (upstream: Response | undefined): Response =>
  upstream?.status === 404 || upstream?.status === 400 ? notFound() : unavailable();
