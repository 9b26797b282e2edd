import sharp, { type Sharp } from 'sharp';
import { inputLimit } from '../assets/limit.ts';
import { httpError } from '../http/apiError.ts';
import { type Format, fits, type ImageParameters } from './parameters.ts';

interface Size {
  width: number;
  height: number;
}

const maxOutputPixels = 36_000_000;

/**
 * Crops, resizes and encodes an image.
 * @param source path or bytes of the original.
 * @param original dimensions after EXIF rotation, from the asset's name.
 * @throws ApiError 400 when the crop is outside the image, or the result would be too large.
 */
export async function transformImage(
  source: string | Buffer,
  original: Size,
  parameters: ImageParameters,
  format: Format,
): Promise<Buffer> {
  const rect = readCrop(parameters, original);
  const box = boxFor(rect ?? original, parameters);
  if (box.width * box.height > maxOutputPixels) {
    throw httpError(400, `The result would be larger than ${maxOutputPixels} pixels: request a smaller one`);
  }
  const background = format === 'jpg' ? '#ffffff' : '#ffffff00';
  let image = sharp(source, inputLimit).autoOrient();
  if (rect) image = image.extract(rect);
  image = image.resize({ ...box, ...fits[parameters.fit], background });
  if (format === 'jpg') image = image.flatten({ background });
  return encode(image, format, parameters.quality).toBuffer();
}

/** Returns the width and height to fit into. A missing one is derived from the source's aspect ratio. */
function boxFor(source: Size, { width, height, fit }: ImageParameters): Size {
  const ratio = source.width / source.height;
  let box = {
    width: width ?? (height ?? source.height) * ratio,
    height: height ?? (width ?? source.width) / ratio,
  };
  if (fit === 'min') {
    const shrink = Math.min(1, source.width / box.width, source.height / box.height);
    box = { width: box.width * shrink, height: box.height * shrink };
  }
  return { width: Math.max(1, Math.round(box.width)), height: Math.max(1, Math.round(box.height)) };
}

function readCrop({ rect }: ImageParameters, { width, height }: Size) {
  if (!rect) return undefined;
  if (rect.left >= width || rect.top >= height) {
    throw httpError(400, `Invalid "rect": it starts outside the image, which is ${width} × ${height}`);
  }
  // A client's rounding may exceed the edge by a pixel.
  const size = {
    width: Math.min(rect.width, width - rect.left),
    height: Math.min(rect.height, height - rect.top),
  };
  return { ...rect, ...size };
}

function encode(image: Sharp, format: Format, quality = 75): Sharp {
  if (format === 'jpg') return image.jpeg({ quality, progressive: true });
  if (format === 'webp') return image.webp({ quality });
  // AVIF's scale runs higher: its 50 looks like the others' 75. Effort 3 halves the time for a few per cent of size.
  if (format === 'avif') return image.avif({ quality: Math.max(1, quality - 25), effort: 3 });
  return image.toFormat(format);
}
