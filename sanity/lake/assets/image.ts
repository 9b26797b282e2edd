import sharp from 'sharp';

/** An image beyond these pixels (about 8,000 × 6,000) is refused. */
export const inputLimit = { limitInputPixels: 50_000_000 };

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
 * Reads what Sanity keeps about an image: https://www.sanity.io/docs/image-metadata
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
  const { isOpaque, dominant } = await sharp(bytes, inputLimit).stats();
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
      palette: { _type: 'sanity.imagePalette', dominant: swatch(dominant) },
    },
  };
}

// Sanity keeps seven swatches; the dominant one is what backgrounds are drawn with.
function swatch({ r, g, b }: { r: number; g: number; b: number }) {
  const background = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const text = r * 0.299 + g * 0.587 + b * 0.114 > 150 ? '#000' : '#fff';
  return { _type: 'sanity.imagePaletteSwatch', background, foreground: text, title: text };
}
