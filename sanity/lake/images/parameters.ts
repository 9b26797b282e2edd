import type { ResizeOptions } from 'sharp';
import { httpError } from '../http/apiError.ts';

/**
 * Sanity's fits as sharp's. Without `fit` an image is never enlarged (Sanity's would be); `clip`, `crop`, `fill` and
 * `scale` enlarge, `max`, `min` and `fillmax` do not.
 */
export const fits = {
  clip: { fit: 'inside' },
  crop: { fit: 'cover' },
  fill: { fit: 'contain' },
  fillmax: { fit: 'contain', withoutEnlargement: true },
  max: { fit: 'inside', withoutEnlargement: true },
  min: { fit: 'cover' }, // into a box that has been made small enough
  scale: { fit: 'fill' },
} satisfies Record<string, ResizeOptions>;

export type Format = 'jpg' | 'png' | 'webp' | 'avif' | 'gif';

/** A transformation asked for in an image's address, checked: https://www.sanity.io/docs/image-urls */
export interface ImageParameters {
  /** Pixels of the result, `dpr` counted in. */
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

const maxSide = 8192;

/**
 * Reads the parameters of an image's address. Unknown names are left alone, for addresses get decorated on their way.
 * @throws ApiError 400 that says which value is wrong.
 */
export function readParameters(search: URLSearchParams): ImageParameters {
  const number = (name: string, min: number, max: number) => {
    const text = search.get(name);
    if (text === null) return undefined;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw bad(name, text, `a number from ${min} to ${max}`);
  };
  const oneOf = (name: string, values: string[]) => {
    const text = search.get(name);
    if (text === null || values.includes(text)) return text ?? undefined;
    throw bad(name, text, values.join(', '));
  };
  const dpr = number('dpr', 0.5, 4) ?? 1;
  const side = (name: string) => {
    const value = number(name, 1, maxSide);
    return value && Math.min(maxSide, Math.max(1, Math.round(value * dpr)));
  };
  return {
    width: side('w'),
    height: side('h'),
    rect: readRect(search.get('rect')),
    fit: (oneOf('fit', Object.keys(fits)) ?? 'max') as keyof typeof fits,
    format: oneOf('fm', ['jpg', 'png', 'webp', 'avif']) as Format | undefined,
    auto: oneOf('auto', ['format']) !== undefined,
    quality: number('q', 1, 100),
  };
}

function readRect(text: string | null) {
  if (text === null) return undefined;
  const parts = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(text)?.slice(1).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = parts ?? [];
  if (width > 0 && height > 0) return { left, top, width, height };
  throw bad('rect', text, 'left,top,width,height in whole pixels');
}

function bad(name: string, text: string, expected: string) {
  return httpError(400, `Invalid "${name}" (${text.slice(0, 60)}): use ${expected}`);
}
