import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { IncomingDocument } from '../store/document.ts';
import { describeImage } from './describeImage.ts';
import { mimeTypes } from './mime.ts';

/**
 * Describes an uploaded file as Sanity does: the same bytes always give the same id.
 * @param kind `image` reads dimensions, placeholder and colour; `file` takes any bytes.
 * @returns the asset document, and the name that its bytes are kept and served under.
 * @throws Error when an image cannot be read as one.
 */
export async function describeAsset(
  kind: 'image' | 'file',
  bytes: Buffer,
  originalFilename: string,
  { projectId, dataset, url }: { projectId: string; dataset: string; url: string },
): Promise<{ name: string; document: IncomingDocument }> {
  const sha1hash = createHash('sha1').update(bytes).digest('hex');
  const image = kind === 'image' ? await describeImage(bytes) : undefined;
  const size = image?.metadata.dimensions;
  const stem = size ? `${sha1hash}-${size.width}x${size.height}` : sha1hash;
  const [, given] = /^\.([a-z0-9]{1,12})$/.exec(extname(originalFilename).toLowerCase()) ?? [];
  const extension = image?.extension ?? given ?? 'bin';
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
    // For the Studio and for exports. Whoever renders an image makes the address from `path`: the lake is not public.
    url: `${url}/${path}`,
    ...(image && { metadata: image.metadata }),
  };
  return { name, document };
}
