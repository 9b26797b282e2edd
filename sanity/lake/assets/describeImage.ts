import sharp from 'sharp';
import { inputLimit } from './limit.ts';

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
 * Reads what Sanity keeps about an image, except its palette, which neither the Studio nor the site reads:
 * https://www.sanity.io/docs/image-metadata
 * @throws Error when the bytes are no image of a known kind, or too large.
 */
export async function describeImage(bytes: Buffer) {
  const { format = '', compression, autoOrient, hasAlpha } = await sharp(bytes, inputLimit).metadata();
  const extension = extensions[format];
  if (!extension || (extension === 'avif' && compression !== 'av1')) {
    throw new Error(
      `images of the kind "${format}" are not supported: use JPEG, PNG, WebP, AVIF, GIF or SVG`,
    );
  }
  const { isOpaque } = await sharp(bytes, inputLimit).stats();
  const small = sharp(bytes, inputLimit).autoOrient().resize(20, 20, { fit: 'inside' });
  const placeholder = await (hasAlpha ? small.png() : small.jpeg({ quality: 60 })).toBuffer();
  // As seen: a photograph held upright by its EXIF orientation is upright here.
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
