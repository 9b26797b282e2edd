import type { ResizeOptions } from 'sharp';
import { httpError } from '../http/apiError.ts';
import {
  type Crop,
  type Rect,
  readColor,
  readCrop,
  readNumber,
  readOption,
  readRect,
} from './readParameter.ts';

/**
 * Sanity's fit modes as options of sharp. Without `fit` an image is never enlarged (Sanity enlarges it); `clip`, `crop`,
 * `fill` and `scale` enlarge, `max`, `min` and `fillmax` do not.
 */
export const fits = {
  clip: { fit: 'inside' },
  crop: { fit: 'cover' },
  fill: { fit: 'contain' },
  fillmax: { fit: 'contain', withoutEnlargement: true },
  max: { fit: 'inside', withoutEnlargement: true },
  min: { fit: 'cover' }, // into a box that `boxFor` has shrunk
  scale: { fit: 'fill' },
} satisfies Record<string, ResizeOptions>;

export type Format = 'jpg' | 'png' | 'webp' | 'avif' | 'gif';

/** The validated parameters of an image URL: https://www.sanity.io/docs/image-urls */
export interface ImageParameters {
  /** Pixels of the result, including `dpr`. */
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
  /** Pixels of the original. */
  rect?: Rect;
  fit: keyof typeof fits;
  crop?: Crop;
  /** Degrees, clockwise. */
  rotation?: 90 | 180 | 270;
  flip?: 'h' | 'v' | 'hv';
  /** In the form `#rrggbb` or `#rrggbbaa`: fills transparent parts. */
  background?: string;
  /** 1–2000. */
  blur?: number;
  /** 1–100. */
  sharpen?: number;
  grayscale?: true;
  invert?: true;
  /** Only the first frame of an animation. */
  isStill?: true;
  format?: Format;
  auto: boolean;
  /** 1–100. */
  quality?: number;
}

const maxSidePixels = 8192;

/** Parameters that Sanity knows and the lake does not. */
const unsupported = ['pad', 'mask', 'colorquant'];

/**
 * Reads the parameters of an image URL. Unknown parameters are ignored: tracking parameters get appended to URLs.
 * @throws ApiError 400 naming the parameter that is invalid, that has no effect, or that the lake does not have.
 */
export function readParameters(search: URLSearchParams): ImageParameters {
  for (const name of unsupported)
    if (search.has(name)) throw httpError(400, `"${name}" is not in the embedded lake`);
  const dpr = readNumber(search, 'dpr', 0.5, 4) ?? 1;
  const side = (name: string) => {
    const value = readNumber(search, name, 1, maxSidePixels);
    return value && Math.min(maxSidePixels, Math.max(1, Math.round(value * dpr)));
  };
  const limits = {
    minWidth: side('min-w'),
    minHeight: side('min-h'),
    maxWidth: side('max-w'),
    maxHeight: side('max-h'),
  };
  requireOrder('w', limits.minWidth, limits.maxWidth);
  requireOrder('h', limits.minHeight, limits.maxHeight);
  const hasMinimum = limits.minWidth !== undefined || limits.minHeight !== undefined;
  const fit = readOption(search, 'fit', Object.keys(fits) as (keyof typeof fits)[]);
  const format = readOption(search, 'fm', ['jpg', 'pjpg', 'png', 'webp', 'avif']);
  return {
    width: side('w'),
    height: side('h'),
    ...limits,
    rect: readRect(search.get('rect')),
    // A minimum enlarges an image.
    fit: fit ?? (hasMinimum ? 'clip' : 'max'),
    crop: readCrop(search, fit),
    rotation: readRotation(search),
    flip: readOption(search, 'flip', ['h', 'v', 'hv']),
    background: readColor(search),
    blur: readNumber(search, 'blur', 0, 2000) || undefined,
    sharpen: readNumber(search, 'sharp', 0, 100) || undefined,
    grayscale: readOption(search, 'sat', ['-100']) && true,
    invert: readOption(search, 'invert', ['true', 'false']) === 'true' || undefined,
    isStill: readOption(search, 'frame', ['1']) && true,
    // Every JPEG is progressive.
    format: format === 'pjpg' ? 'jpg' : format,
    auto: readOption(search, 'auto', ['format']) !== undefined,
    quality: readNumber(search, 'q', 1, 100),
  };
}

/** True if the parameters change the image itself, and not only its format. */
export const changesImage = ({ fit, crop, auto, format, ...changes }: ImageParameters): boolean =>
  Object.values(changes).some((value) => value !== undefined);

function readRotation(search: URLSearchParams): ImageParameters['rotation'] {
  const degrees = Number(readOption(search, 'or', ['0', '90', '180', '270']) ?? 0);
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : undefined;
}

function requireOrder(side: 'w' | 'h', min = 0, max = Number.POSITIVE_INFINITY): void {
  if (min > max) throw httpError(400, `Invalid "min-${side}" (${min}): it is larger than "max-${side}"`);
}
