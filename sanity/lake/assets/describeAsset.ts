import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { IncomingDocument } from '../store/document.ts';
import { describeImage, type MetadataKind } from './describeImage.ts';
import { mimeTypes } from './mime.ts';

/**
 * Creates the asset document of an uploaded file as Sanity does: the same bytes always give the same id.
 * @param kind `image` reads dimensions, placeholder and transparency; `file` accepts any bytes.
 * @param wanted the metadata of an image to read besides dimensions and transparency.
 * @returns the asset document, and the file name to store and serve the bytes under.
 * @throws Error when an image cannot be decoded.
 */
export async function describeAsset(
  kind: 'image' | 'file',
  bytes: Buffer,
  originalFilename: string,
  { projectId, dataset, url }: { projectId: string; dataset: string; url: string },
  wanted?: readonly MetadataKind[],
): Promise<{ name: string; document: IncomingDocument }> {
  const sha1hash = createHash('sha1').update(bytes).digest('hex');
  const image = kind === 'image' ? await describeImage(bytes, wanted) : undefined;
  const size = image?.metadata.dimensions;
  const stem = size ? `${sha1hash}-${size.width}x${size.height}` : sha1hash;
  const [, originalExtension] = /^\.([a-z0-9]{1,12})$/.exec(extname(originalFilename).toLowerCase()) ?? [];
  const extension = image?.extension ?? originalExtension ?? 'bin';
  const name = `${stem}.${extension}`;
  const path = `${kind}s/${projectId}/${dataset}/${name}`;
  const document = {
    _id: `${kind}-${stem}-${extension}`,
    _type: `sanity.${kind}Asset`,
    assetId: sha1hash,
    sha1hash,
    extension,
    mimeType: extension === 'svg' ? 'image/svg+xml' : (mimeTypes[extension] ?? 'application/octet-stream'),
    size: bytes.length,
    originalFilename,
    path,
    // For the Studio and for exports. The site builds its image URLs from `path`, because the lake is not public.
    url: `${url}/${path}`,
    ...(image && { metadata: image.metadata }),
  };
  return { name, document };
}
