import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { httpError } from '../http/apiError.ts';
import { unchanged } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import { mimeTypes } from './mime.ts';

/** `GET /files/{projectId}/{dataset}/{name}?dl=<filename>`: https://www.sanity.io/docs/image-urls */
export const handleFile: Handler = async ({ lake, req, res, url, params: { name = '' } }) => {
  const [, hash, extension = ''] = /^([0-9a-f]{40})\.([a-z0-9]{1,12})$/.exec(name) ?? [];
  const document = lake.store.documents.get(`file-${hash}-${extension}`);
  const info = document && (await stat(lake.assets.path(name)).catch(() => undefined));
  if (!info) throw httpError(404, `There is no file "${name.slice(0, 80)}"`);
  const downloadName = url.searchParams.get('dl');
  // HTML, SVG, XML and scripts are not among the known types, so a browser downloads them and never runs them here.
  const type = mimeTypes[extension];
  const filename = downloadName || String(document.originalFilename ?? name);
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': disposition(downloadName === null && type ? 'inline' : 'attachment', filename),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: `"${hash}"`,
  };
  if (unchanged(req, res, headers)) return;
  res.writeHead(200, { ...headers, 'content-length': info.size });
  if (req.method === 'HEAD') res.end();
  else await pipeline(createReadStream(lake.assets.path(name)), res);
};

// RFC 6266: an ASCII name for old clients, and the full one (æ, ø, å) percent-encoded.
function disposition(kind: string, filename: string): string {
  const asciiName = filename.slice(0, 150).replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encodedName = encodeURIComponent(filename.slice(0, 150).toWellFormed()).replace(/['()*]/g, escape);
  return `${kind}; filename="${asciiName}"; filename*=UTF-8''${encodedName}`;
}
