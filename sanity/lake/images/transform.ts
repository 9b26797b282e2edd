import sharp, { type ResizeOptions, type Sharp } from 'sharp';
import { inputLimit, maxPixels } from '../assets/limit.ts';
import { httpError } from '../http/apiError.ts';
import { boxFor, rectAround, rotatedSize, rotateRect, type Size, withinSides } from './box.ts';
import { type Format, fits, type ImageParameters } from './parameters.ts';
import type { Crop, Rect } from './readParameter.ts';

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

/** Sanity's strongest blur (2000) as a radius of sharp. At 500, one image keeps a processor busy for half a minute. */
const strongestBlur = 100;

/**
 * Crops, rotates, resizes and encodes an image. An animated one stays so in WebP and GIF, unless it is rotated; the other
 * formats show its first frame. A result that is too tall or too wide for its format is scaled down to fit.
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
  const { rotation = 0, crop, fit } = parameters;
  const rotated = rotatedSize(original, rotation);
  const rect = parameters.rect && rotateRect(withinImage(parameters.rect, original), original, rotation);
  const shown = rect ?? { left: 0, top: 0, ...rotated };
  const box = withinSides(boxFor(shown, parameters), parameters, maxSides[format]);
  if (box.width * box.height > maxOutputPixels) {
    throw httpError(400, `The result would be larger than ${maxOutputPixels} pixels: request a smaller one`);
  }
  const animated = keepsFrames(parameters, format) && (await canAnimate(source, original, box));
  const part = isPoint(crop) ? within(shown, rectAround(crop, shown, box)) : rect;
  const background = parameters.background ?? (format === 'jpg' ? '#ffffff' : '#ffffff00');
  let image = sharp(source, { ...inputLimit, animated }).autoOrient();
  if (rotation) image = image.rotate(rotation);
  if (part) image = image.extract(part);
  image = image.resize({ ...box, ...fits[fit], position: positionOf(crop), background });
  if (parameters.background !== undefined || format === 'jpg') image = image.flatten({ background });
  image = applyEffects(image, parameters);
  const isLarge = box.width * box.height > largeImagePixels;
  return encode(image, format, isLarge, parameters.quality).toBuffer();
}

const isPoint = (crop: Crop | undefined): crop is { x: number; y: number } => typeof crop === 'object';

function positionOf(crop: Crop | undefined): ResizeOptions['position'] {
  if (crop === 'entropy') return sharp.strategy.entropy;
  return typeof crop === 'string' ? crop : 'center';
}

const within = (outer: Rect, { left, top, width, height }: Rect): Rect => ({
  left: outer.left + left,
  top: outer.top + top,
  width,
  height,
});

function applyEffects(image: Sharp, parameters: ImageParameters): Sharp {
  const { flip = '', blur, sharpen, grayscale, invert } = parameters;
  let result = image;
  if (flip.includes('h')) result = result.flop();
  if (flip.includes('v')) result = result.flip();
  if (grayscale) result = result.grayscale();
  if (invert) result = result.negate({ alpha: false });
  if (blur) result = result.blur(Math.max(0.3, (blur / 2000) * strongestBlur));
  if (sharpen) result = result.sharpen({ sigma: 0.5 + sharpen / 50 });
  return result;
}

/** True if the format can hold frames, and nothing is asked for that sharp does not do to them. */
const keepsFrames = ({ isStill, rotation, crop }: ImageParameters, format: Format): boolean =>
  (format === 'webp' || format === 'gif') && !isStill && !rotation && crop !== 'entropy';

/** True if an image has several frames that are few and small enough, before and after the transform, to be kept. */
async function canAnimate(source: string | Buffer, original: Size, box: Size): Promise<boolean> {
  const { pages = 1 } = await sharp(source, inputLimit).metadata();
  const fitsInto = ({ width, height }: Size, limit: number) => width * height * pages <= limit;
  return pages > 1 && fitsInto(original, maxPixels) && fitsInto(box, maxOutputPixels);
}

function withinImage(rect: Rect, { width, height }: Size): Rect {
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
