import { readEnv } from '#lib/env.ts';
import { log } from '#lib/server/log.ts';

const passed = new Set(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif']);
const immutable = 'public, max-age=31536000, immutable';

/** A picture from the content store, handed on under the site's own address so that visitors ask nobody else. */
export async function fetchImage(path: string): Promise<Response> {
  const upstream = await fetchAsset(`images/${dataset()}/${path}`);
  const type = upstream?.headers.get('content-type')?.split(';')[0] ?? '';
  if (!upstream?.ok || !passed.has(type)) return missing(upstream);
  return new Response(upstream.body, { headers: { 'Content-Type': type, 'Cache-Control': immutable } });
}

/** A file from the content store, always as a download: nothing an editor uploads runs in the site's origin. */
export async function fetchFile(name: string): Promise<Response> {
  const upstream = await fetchAsset(`files/${dataset()}/${name}`);
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

async function fetchAsset(path: string): Promise<Response | undefined> {
  try {
    return await fetch(`${readEnv().sanity.assetHost}/${path}`, {
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    });
  } catch (cause) {
    log.warn('media', 'a file could not be fetched from the content store', {
      file: path.split('?')[0],
      cause,
    });
    return undefined;
  }
}

/** 404 when the store says so; when it is away, a 503 that nobody keeps. */
function missing(upstream: Response | undefined): Response {
  return upstream?.status === 404 || upstream?.status === 400
    ? new Response('Filen findes ikke.', { status: 404, headers: textHeaders })
    : new Response('Filen kan ikke hentes lige nu. Prøv igen om lidt.', {
        status: 503,
        headers: { ...textHeaders, 'Retry-After': '30' },
      });
}

const textHeaders = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
