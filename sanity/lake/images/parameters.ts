import type { ResizeOptions } from 'sharp';
import { httpError } from '../http/apiError.ts';

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
  /** Pixels of the original. */
  rect?: { left: number; top: number; width: number; height: number };
  fit: keyof typeof fits;
  format?: Format;
  auto: boolean;
  /** 1–100. */
  quality?: number;
}

const maxSidePixels = 8192;

/**
 * Reads the parameters of an image URL. Unknown parameters are ignored: tracking parameters get appended to URLs.
 * @throws ApiError 400 naming the invalid value.
 */
export function readParameters(search: URLSearchParams): ImageParameters {
  const readNumber = (name: string, min: number, max: number) => {
    const text = search.get(name);
    if (text === null) return undefined;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw invalidParameter(name, text, `a number from ${min} to ${max}`);
  };
  const readChoice = (name: string, values: string[]) => {
    const text = search.get(name);
    if (text === null || values.includes(text)) return text ?? undefined;
    throw invalidParameter(name, text, values.join(', '));
  };
  const dpr = readNumber('dpr', 0.5, 4) ?? 1;
  const side = (name: string) => {
    const value = readNumber(name, 1, maxSidePixels);
    return value && Math.min(maxSidePixels, Math.max(1, Math.round(value * dpr)));
  };
  return {
    width: side('w'),
    height: side('h'),
    rect: readRect(search.get('rect')),
    fit: (readChoice('fit', Object.keys(fits)) ?? 'max') as keyof typeof fits,
    format: readChoice('fm', ['jpg', 'png', 'webp', 'avif']) as Format | undefined,
    auto: readChoice('auto', ['format']) !== undefined,
    quality: readNumber('q', 1, 100),
  };
}

function readRect(text: string | null) {
  if (text === null) return undefined;
  const parts = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(text)?.slice(1).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = parts ?? [];
  if (width > 0 && height > 0) return { left, top, width, height };
  throw invalidParameter('rect', text, 'left,top,width,height in whole pixels');
}

function invalidParameter(name: string, text: string, expected: string) {
  return httpError(400, `Invalid "${name}" (${text.slice(0, 60)}): use ${expected}`);
}
