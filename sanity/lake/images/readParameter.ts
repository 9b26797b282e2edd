import { httpError } from '../http/apiError.ts';

/** Pixels of an image. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The part that `fit=crop` keeps: a side, the most detailed part, or a point (each coordinate from 0 to 1). */
export type Crop = 'top' | 'bottom' | 'left' | 'right' | 'center' | 'entropy' | { x: number; y: number };

/** Reads a number. @throws ApiError 400 */
export function readNumber(
  search: URLSearchParams,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = search.get(name);
  if (text === null) return undefined;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw invalidParameter(name, text, `a number from ${min} to ${max}`);
}

/** Reads one of several words. @throws ApiError 400 */
export function readOption<Option extends string>(
  search: URLSearchParams,
  name: string,
  options: readonly Option[],
): Option | undefined {
  const text = search.get(name);
  if (text === null) return undefined;
  const option = options.find((each) => each === text);
  if (option !== undefined) return option;
  throw invalidParameter(name, text, options.join(', '));
}

/** Reads a rectangle in pixels. @throws ApiError 400 */
export function readRect(text: string | null): Rect | undefined {
  if (text === null) return undefined;
  const parts = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(text)?.slice(1).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = parts ?? [];
  if (width > 0 && height > 0) return { left, top, width, height };
  throw invalidParameter('rect', text, 'left,top,width,height in whole pixels');
}

const crops = ['top', 'bottom', 'left', 'right', 'center', 'entropy', 'focalpoint'] as const;

/** Reads `crop`, and the focal point in `fp-x` and `fp-y`. @throws ApiError 400, also if they have no effect */
export function readCrop(search: URLSearchParams, fit: string | undefined): Crop | undefined {
  const crop = readOption(search, 'crop', crops);
  const [x, y] = [readNumber(search, 'fp-x', 0, 1), readNumber(search, 'fp-y', 0, 1)];
  const hasPoint = x !== undefined || y !== undefined;
  if ((crop ?? hasPoint) && fit !== 'crop') {
    throw httpError(400, `"${crop ? 'crop' : 'fp-x'}" needs "fit=crop"`);
  }
  if (hasPoint && crop !== undefined && crop !== 'focalpoint') {
    throw httpError(400, `"fp-x" and "fp-y" need "crop=focalpoint", not "crop=${crop}"`);
  }
  return hasPoint || crop === 'focalpoint' ? { x: x ?? 0.5, y: y ?? 0.5 } : crop;
}

/** Reads `bg`: a hexadecimal colour as RGB, ARGB, RRGGBB or AARRGGBB. @throws ApiError 400 */
export function readColor(search: URLSearchParams): string | undefined {
  const text = search.get('bg');
  if (text === null) return undefined;
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) {
    throw invalidParameter('bg', text, 'a hexadecimal colour: RGB, ARGB, RRGGBB or AARRGGBB');
  }
  const digits = text.length <= 4 ? [...text].map((digit) => digit + digit).join('') : text;
  // Sanity writes the opacity first, and sharp reads it last.
  return `#${digits.length === 8 ? digits.slice(2) + digits.slice(0, 2) : digits}`.toLowerCase();
}

const invalidParameter = (name: string, text: string, expected: string) =>
  httpError(400, `Invalid "${name}" (${text.slice(0, 60)}): use ${expected}`);
