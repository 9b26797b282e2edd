import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { notFound, unavailable } from './mediaResponses.ts';

const passed = new Set(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif']);
const immutable = 'public, max-age=31536000, immutable';

/**
 * A picture from the content store, handed on under the site's own address so that visitors ask nobody else.
 *
 * @param gone aborted when the visitor has gone: the store then drops work that it has not begun
 */
export async function fetchImage(path: string, gone: AbortSignal): Promise<Response> {
  const upstream = await fetchAsset(`images/${dataset()}/${path}`, gone);
  const type = upstream?.headers.get('content-type')?.split(';')[0] ?? '';
  if (!upstream?.ok || !passed.has(type)) return missing(upstream);
  return new Response(upstream.body, { headers: { 'Content-Type': type, 'Cache-Control': immutable } });
}

/** A file from the content store, always as a download: nothing an editor uploads runs in the site's origin. */
export async function fetchFile(name: string, gone: AbortSignal): Promise<Response> {
  const upstream = await fetchAsset(`files/${dataset()}/${name}`, gone);
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

async function fetchAsset(path: string, gone: AbortSignal): Promise<Response | undefined> {
  const { embedded, sanity } = readEnv();
  // The lake transforms pictures only for those with a token. The token is never sent to Sanity's CDN.
  const headers = embedded && sanity.token ? { Authorization: `Bearer ${sanity.token}` } : undefined;
  try {
    return await fetch(`${sanity.assetHost}/${path}`, {
      headers,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(15_000), gone]),
    });
  } catch (cause) {
    // Nobody reads the answer, so there is nothing to log.
    if (gone.aborted) return undefined;
    log.warn('media', 'a file could not be fetched from the content store', {
      cause,
      file: path.split('?')[0],
    });
    return undefined;
  }
}

/** 404 when the store says so; when it is away, a 503 that nobody keeps. */
const missing = (upstream: Response | undefined): Response =>
  upstream?.status === 404 || upstream?.status === 400 ? notFound() : unavailable();
