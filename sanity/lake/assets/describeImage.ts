import sharp from 'sharp';
import { isHeic } from './heic.ts';
import { inputLimit, maxPixels } from './limit.ts';
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

/**
 * Reads the metadata that Sanity stores for an image, except its palette, which neither the Studio nor the site uses:
 * https://www.sanity.io/docs/image-metadata
 * @throws RefusedUpload when the bytes are not an image of a supported format, or too large.
 */
export async function describeImage(bytes: Buffer) {
  if (isHeic(bytes)) throw new RefusedUpload('heic');
  const {
    format,
    compression,
    autoOrient,
    hasAlpha,
    pages = 1,
  } = await decoded(sharp(bytes, { limitInputPixels: false }).metadata());
  const extension = extensions[format];
  if (!extension || (extension === 'avif' && compression !== 'av1')) throw new RefusedUpload('notAnImage');
  const pixels = autoOrient.width * autoOrient.height;
  if (pixels > maxPixels) throw new RefusedUpload('manyPixels');
  const canMove = extension === 'gif' || extension === 'webp';
  if (canMove && pixels * pages > maxPixels) throw new RefusedUpload('longAnimation');
  const { isOpaque } = await decoded(sharp(bytes, inputLimit).stats());
  const thumbnail = sharp(bytes, inputLimit).autoOrient().resize(20, 20, { fit: 'inside' });
  const placeholder = await (hasAlpha ? thumbnail.png() : thumbnail.jpeg({ quality: 60 })).toBuffer();
  // Dimensions as displayed, after EXIF rotation.
  const { width, height } = autoOrient;
  return {
    extension,
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
      lqip: `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${placeholder.toString('base64')}`,
      hasAlpha,
      isOpaque,
    },
  };
}

/** @throws RefusedUpload instead of sharp's error, which is not for editors */
const decoded = <T>(work: Promise<T>): Promise<T> =>
  work.catch((cause) => {
    throw Object.assign(new RefusedUpload('notAnImage'), { cause });
  });
