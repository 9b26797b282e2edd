import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { httpError } from '../http/apiError.ts';
import { contentDisposition } from '../http/contentDisposition.ts';
import { clientGone, unchanged } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import type { LakeDocument } from '../store/document.ts';
import { changesImage, type Format, type ImageParameters, readParameters } from './parameters.ts';
import { transformImage } from './transform.ts';

/**
 * `GET /images/{projectId}/{dataset}/{name}`, with any last segment as a prettier name: https://www.sanity.io/docs/image-urls
 * Originals are public. Transforms are expensive, so they require a token or an editor's image cookie.
 */
export const handleImage: Handler = async ({ lake, caller, req, res, url, params: { name = '' } }) => {
  const [stem = '', extension = ''] = name.split('.');
  const asset = lake.store.documents.get(`image-${stem}-${extension}`);
  const [, width, height] = /^[0-9a-f]{40}-(\d+)x(\d+)\.[a-z]+$/.exec(name) ?? [];
  if (!asset || !width) throw httpError(404, `There is no image "${name.slice(0, 80)}"`);

  const parameters = readParameters(url.searchParams);
  const format = outputFormat(extension, parameters, req.headers.accept ?? '');
  if (format && caller.role === 'anonymous' && !lake.imageCookie.isValid(req)) {
    throw httpError(401, 'A token is needed to transform an image; the original needs none');
  }
  const variant = JSON.stringify([name, format && { ...parameters, auto: false, format }]);
  const key = createHash('sha256').update(variant).digest('hex');
  const download = url.searchParams.get('dl');
  const headers = {
    ...(download !== null && {
      'content-disposition': contentDisposition('attachment', download || ownName(asset, name, format)),
    }),
    'content-type': format ? `image/${format === 'jpg' ? 'jpeg' : format}` : String(asset.mimeType),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: `"${key}"`,
    ...(parameters.auto && { vary: 'Accept' }),
    // An SVG can contain scripts, which must not run when it is opened as a page.
    ...(extension === 'svg' &&
      !format && {
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      }),
  };
  if (unchanged(req, res, headers)) return;
  const path = lake.assets.path(name);
  const original = { width: Number(width), height: Number(height) };
  // An SVG is passed as bytes instead of a path, so that it cannot include other files of its folder.
  const source = extension === 'svg' ? () => readFile(path) : () => path;
  const transform = async () => transformImage(await source(), original, parameters, format as Format);
  const body = format
    ? await lake.images.get(
        key,
        (abandoned) => lake.transforms.run(caller.user.id, transform, abandoned),
        clientGone(res),
      )
    : await readFile(path);
  res.writeHead(200, { ...headers, 'content-length': body.length });
  res.end(body); // Node omits the body of a response to HEAD
};

/** Returns the name that the editor gave an image, with the extension of the format that is sent. */
function ownName({ originalFilename }: LakeDocument, name: string, format: Format | undefined): string {
  const ownName = String(originalFilename ?? name);
  return format ? `${ownName.replace(/\.\w{1,5}$/, '')}.${format}` : ownName;
}

/** Returns the format to encode to; undefined to send the original unchanged. */
function outputFormat(extension: string, parameters: ImageParameters, accept: string): Format | undefined {
  const { auto, format } = parameters;
  // An SVG is rasterized only if the URL names a format, as Sanity's own image tool advises.
  if (extension === 'svg') return format;
  if (auto && accept.includes('image/avif')) return 'avif';
  if (auto && accept.includes('image/webp')) return 'webp';
  if (format ?? changesImage(parameters)) {
    return format ?? (extension === 'tif' ? 'jpg' : (extension as Format));
  }
  return undefined;
}
