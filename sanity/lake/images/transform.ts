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
 * Makes the image that was asked for.
 * @param source the original's path, or its bytes.
 * @param original the dimensions as seen, from the asset's name.
 * @throws ApiError 400 when the cut-out lies outside the image, or the result would be too large.
 */
export async function transformImage(
  source: string | Buffer,
  original: Size,
  parameters: ImageParameters,
  format: Format,
): Promise<Buffer> {
  const rect = cutOut(parameters, original);
  const box = boxFor(rect ?? original, parameters);
  if (box.width * box.height > maxOutputPixels) {
    throw httpError(400, `The result would be larger than ${maxOutputPixels} pixels: ask for a smaller one`);
  }
  const background = format === 'jpg' ? '#ffffff' : '#ffffff00';
  let image = sharp(source, inputLimit).autoOrient();
  if (rect) image = image.extract(rect);
  image = image.resize({ ...box, ...fits[parameters.fit], background });
  if (format === 'jpg') image = image.flatten({ background });
  return encode(image, format, parameters.quality).toBuffer();
}

/** The width and height to fit into; a missing one follows from the other. */
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

function cutOut({ rect }: ImageParameters, { width, height }: Size) {
  if (!rect) return undefined;
  if (rect.left >= width || rect.top >= height) {
    throw httpError(400, `Invalid "rect": it starts outside the image, which is ${width} × ${height}`);
  }
  // Rounding in a client may take it a pixel past the edge.
  const inside = {
    width: Math.min(rect.width, width - rect.left),
    height: Math.min(rect.height, height - rect.top),
  };
  return { ...rect, ...inside };
}

function encode(image: Sharp, format: Format, quality = 75): Sharp {
  if (format === 'jpg') return image.jpeg({ quality, progressive: true });
  if (format === 'webp') return image.webp({ quality });
  // AVIF's scale runs higher: its 50 looks like the others' 75. Effort 3 halves the time for a few per cent of size.
  if (format === 'avif') return image.avif({ quality: Math.max(1, quality - 25), effort: 3 });
  return image.toFormat(format);
}
