import sharp from 'sharp';
import { readExif } from './exif.ts';
import { isHeic } from './heic.ts';
import { inputLimit, maxPixels } from './limit.ts';
import { blurHashOf, previewOf } from './placeholders.ts';
import { RefusedUpload } from './refusals.ts';

const extensions: Record<string, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  svg: 'svg',
  tiff: 'tif',
  heif: 'avif',
};

/** Metadata that an upload can ask for. Sanity knows `palette` too, which neither the Studio nor the site uses. */
export const metadataKinds = ['blurhash', 'lqip', 'exif', 'location'] as const;
export type MetadataKind = (typeof metadataKinds)[number];

/** Without EXIF and location, which can be personal: an upload has to ask for them. */
export const defaultMetadata: readonly MetadataKind[] = ['blurhash', 'lqip'];

/**
 * Reads the metadata that Sanity stores for an image: https://www.sanity.io/docs/image-metadata
 * @param wanted the metadata to read besides dimensions and transparency.
 * @throws RefusedUpload when the bytes are not an image of a supported format, or too large.
 */
export async function describeImage(bytes: Buffer, wanted: readonly MetadataKind[] = defaultMetadata) {
  if (isHeic(bytes)) throw new RefusedUpload('heic');
  const {
    format,
    compression,
    autoOrient,
    hasAlpha,
    exif: exifBlock,
    pages = 1,
  } = await decoded(sharp(bytes, { limitInputPixels: false }).metadata());
  const extension = extensions[format];
  if (!extension || (extension === 'avif' && compression !== 'av1')) throw new RefusedUpload('notAnImage');
  const pixels = autoOrient.width * autoOrient.height;
  if (pixels > maxPixels) throw new RefusedUpload('manyPixels');
  const canMove = extension === 'gif' || extension === 'webp';
  if (canMove && pixels * pages > maxPixels) throw new RefusedUpload('longAnimation');
  const { isOpaque } = await decoded(sharp(bytes, inputLimit).stats());
  // Dimensions as displayed, after EXIF rotation.
  const { width, height } = autoOrient;
  const { exif, location } = readExif(exifBlock);
  return {
    extension,
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
      hasAlpha,
      isOpaque,
      ...(wanted.includes('lqip') && { lqip: await previewOf(bytes, hasAlpha) }),
      ...(wanted.includes('blurhash') && { blurHash: await blurHashOf(bytes) }),
      ...(wanted.includes('exif') && exif && { exif }),
      ...(wanted.includes('location') && location && { location }),
    },
  };
}

/** @throws RefusedUpload instead of sharp's error, which is not for editors */
const decoded = <T>(work: Promise<T>): Promise<T> =>
  work.catch((cause) => {
    throw Object.assign(new RefusedUpload('notAnImage'), { cause });
  });
