import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { notFound, unavailable } from './mediaResponses.ts';

const svg = 'image/svg+xml';
const allowedTypes = new Set(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif', svg]);
/** An SVG can contain scripts, which must not run when it is opened as a page. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
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

/** Fetches a file from the content store, always as a download: uploads must not run in the site's origin. */
export async function fetchFile(name: string, disconnected: AbortSignal): Promise<Response> {
  const upstream = await fetchAsset(`files/${dataset()}/${name}`, disconnected);
  if (!upstream?.ok) return missing(upstream);
  const headers = new Headers({
    'Content-Type': name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': immutable,
    'X-Content-Type-Options': 'nosniff',
  });
  const length = upstream.headers.get('content-length');
  if (length) headers.set('Content-Length', length);
  return new Response(upstream.body, { headers });
}

function dataset(): string {
  const { sanity } = readEnv();
  return `${sanity.projectId}/${sanity.dataset}`;
}

async function fetchAsset(path: string, disconnected: AbortSignal): Promise<Response | undefined> {
  const { embedded, sanity } = readEnv();
  // The embedded lake transforms images only for requests with a token. The token is never sent to Sanity's CDN.
  const headers = embedded && sanity.token ? { Authorization: `Bearer ${sanity.token}` } : undefined;
  try {
    return await fetch(`${sanity.assetHost}/${path}`, {
      headers,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(15_000), disconnected]),
    });
  } catch (cause) {
    // The visitor disconnected; this is no failure, so it is not logged.
    if (disconnected.aborted) return undefined;
    log.warn('media', 'a file could not be fetched from the content store', {
      cause,
      file: path.split('?')[0],
    });
    return undefined;
  }
}

/** Returns 404 if the store reports 404 or 400; otherwise, an uncached 503. */
const missing = (upstream: Response | undefined): Response =>
  upstream?.status === 404 || upstream?.status === 400 ? notFound() : unavailable();
