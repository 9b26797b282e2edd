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
 * Reads the metadata that Sanity stores for an image, except its palette, which neither the Studio nor the site uses:
 * https://www.sanity.io/docs/image-metadata
 * @throws Error when the bytes are not an image of a supported format, or too large.
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
