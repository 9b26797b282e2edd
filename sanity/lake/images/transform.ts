import sharp, { type Sharp } from 'sharp';
import { inputLimit, maxPixels } from '../assets/limit.ts';
import { httpError } from '../http/apiError.ts';
import { type Format, fits, type ImageParameters } from './parameters.ts';

interface Size {
  width: number;
  height: number;
}

const maxOutputPixels = 36_000_000;

/** The longest side (px) that a format can hold. */
const maxSides: Record<Format, number> = {
  avif: 16_383,
  webp: 16_383,
  gif: 16_383,
  jpg: 65_500,
  png: 65_500,
};

/** From this many pixels on, AVIF is encoded with the least effort: more takes ten times as long, for no smaller a file. */
const largeImagePixels = 4_000_000;

/**
 * Crops, resizes and encodes an image. An animated one stays so in WebP and GIF; the other formats show its first frame.
 * A result that is too tall or too wide for its format is scaled down to fit.
 * @param source path or bytes of the original.
 * @param original dimensions after EXIF rotation, from the asset's name.
 * @throws ApiError 400 when the crop is outside the image, or the result would have too many pixels.
 */
export async function transformImage(
  source: string | Buffer,
  original: Size,
  parameters: ImageParameters,
  format: Format,
): Promise<Buffer> {
  const rect = readCrop(parameters, original);
  const box = withinSides(boxFor(rect ?? original, parameters), parameters, maxSides[format]);
  if (box.width * box.height > maxOutputPixels) {
    throw httpError(400, `The result would be larger than ${maxOutputPixels} pixels: request a smaller one`);
  }
  const background = format === 'jpg' ? '#ffffff' : '#ffffff00';
  const animated = (format === 'webp' || format === 'gif') && (await canAnimate(source, original, box));
  let image = sharp(source, { ...inputLimit, animated }).autoOrient();
  if (rect) image = image.extract(rect);
  image = image.resize({ ...box, ...fits[parameters.fit], background });
  if (format === 'jpg') image = image.flatten({ background });
  const isLarge = box.width * box.height > largeImagePixels;
  return encode(image, format, isLarge, parameters.quality).toBuffer();
}

/** True if an image has several frames that are few and small enough, before and after the transform, to be kept. */
async function canAnimate(source: string | Buffer, original: Size, box: Size): Promise<boolean> {
  const { pages = 1 } = await sharp(source, inputLimit).metadata();
  const fits = ({ width, height }: Size, limit: number) => width * height * pages <= limit;
  return pages > 1 && fits(original, maxPixels) && fits(box, maxOutputPixels);
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

/** Scales a box down until the result fits the format. An image that is not enlarged may be smaller than its box. */
function withinSides(box: Size, { fit }: ImageParameters, maxSide: number): Size {
  if (fit === 'max' || fit === 'clip') {
    // The result keeps its shape, so a smaller box is enough.
    return { width: Math.min(box.width, maxSide), height: Math.min(box.height, maxSide) };
  }
  const scale = Math.min(1, maxSide / Math.max(box.width, box.height));
  return {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
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

function encode(image: Sharp, format: Format, isLarge: boolean, quality = 75): Sharp {
  if (format === 'jpg') return image.jpeg({ quality, progressive: true });
  if (format === 'webp') return image.webp({ quality });
  // AVIF's scale runs higher: its 50 looks like the others' 75. Effort 3 halves the time for a few per cent of size.
  if (format === 'avif') return image.avif({ quality: Math.max(1, quality - 25), effort: isLarge ? 1 : 3 });
  return image.toFormat(format);
}
