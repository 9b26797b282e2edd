import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { httpError } from '../http/apiError.ts';
import { readByteRange } from '../http/byteRange.ts';
import { contentDisposition } from '../http/contentDisposition.ts';
import { unchanged } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import { mimeTypes } from './mime.ts';

/**
 * `GET /files/{projectId}/{dataset}/{name}?dl=<filename>`: https://www.sanity.io/docs/asset-cdn
 * With `dl` the file is downloaded, under that name or (`?dl=`) under its own. A part of the file is sent for `Range`.
 */
export const handleFile: Handler = async ({ lake, req, res, url, params: { name = '' } }) => {
  const [, hash, extension = ''] = /^([0-9a-f]{40})\.([a-z0-9]{1,12})$/.exec(name) ?? [];
  const document = lake.store.documents.get(`file-${hash}-${extension}`);
  const info = document && (await stat(lake.assets.path(name)).catch(() => undefined));
  if (!info) throw httpError(404, `There is no file "${name.slice(0, 80)}"`);
  const downloadName = url.searchParams.get('dl');
  // HTML, SVG, XML and scripts are not among the known types, so a browser downloads them and never runs them here.
  const type = mimeTypes[extension];
  const filename = downloadName || String(document.originalFilename ?? name);
  const etag = `"${hash}"`;
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': contentDisposition(
      downloadName === null && type ? 'inline' : 'attachment',
      filename,
    ),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag,
  };
  if (unchanged(req, res, headers)) return;
  const range = readByteRange(req, etag, info.size);
  if (range === 'unsatisfiable') {
    throw httpError(416, `The file has ${info.size} bytes`, { 'content-range': `bytes */${info.size}` });
  }
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  res.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${info.size}` }),
  });
  if (req.method === 'HEAD' || info.size === 0) res.end();
  else await pipeline(createReadStream(lake.assets.path(name), { start, end }), res);
};
