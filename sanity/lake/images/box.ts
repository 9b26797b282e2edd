import type { ImageParameters } from './parameters.ts';
import type { Rect } from './readParameter.ts';

export interface Size {
  width: number;
  height: number;
}

/**
 * Returns the width and height to fit into. A missing one is derived from the source's aspect ratio. `min-w`, `max-w` and so
 * on limit each side if the URL gives both; otherwise both sides together, so that the shape stays.
 * @param source the image after `rect` and `or`.
 */
export function boxFor(source: Size, parameters: ImageParameters): Size {
  const { width, height, fit } = parameters;
  const ratio = source.width / source.height;
  let box = withinLimits(
    {
      width: width ?? (height ?? source.height) * ratio,
      height: height ?? (width ?? source.width) / ratio,
    },
    parameters,
  );
  if (fit === 'max')
    box = { width: Math.min(box.width, source.width), height: Math.min(box.height, source.height) };
  if (fit === 'min') {
    const shrink = Math.min(1, source.width / box.width, source.height / box.height);
    box = { width: box.width * shrink, height: box.height * shrink };
  }
  return { width: Math.max(1, Math.round(box.width)), height: Math.max(1, Math.round(box.height)) };
}

function withinLimits({ width, height }: Size, parameters: ImageParameters): Size {
  const { minWidth = 0, minHeight = 0 } = parameters;
  const { maxWidth = Number.POSITIVE_INFINITY, maxHeight = Number.POSITIVE_INFINITY } = parameters;
  if (parameters.width !== undefined && parameters.height !== undefined) {
    return {
      width: Math.min(maxWidth, Math.max(minWidth, width)),
      height: Math.min(maxHeight, Math.max(minHeight, height)),
    };
  }
  const enlarge = Math.max(1, minWidth / width, minHeight / height);
  const scale = Math.min(enlarge, maxWidth / width, maxHeight / height);
  return { width: width * scale, height: height * scale };
}

/** Scales a box down until the result fits the format. An image that is not enlarged may be smaller than its box. */
export function withinSides(box: Size, { fit }: ImageParameters, maxSide: number): Size {
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

/** Returns the size of an image after a rotation. */
export const rotatedSize = (size: Size, rotation: number): Size =>
  rotation % 180 === 0 ? size : { width: size.height, height: size.width };

/** Returns where a rectangle of an image is after the image is rotated clockwise. */
export function rotateRect({ left, top, width, height }: Rect, image: Size, rotation: number): Rect {
  const [right, bottom] = [image.width - left - width, image.height - top - height];
  if (rotation === 90) return { left: bottom, top: left, width: height, height: width };
  if (rotation === 180) return { left: right, top: bottom, width, height };
  if (rotation === 270) return { left: top, top: right, width: height, height: width };
  return { left, top, width, height };
}

/**
 * Returns the largest part of an image that has the shape of a box, with a point as near to its middle as possible.
 * @param point each coordinate from 0 to 1.
 */
export function rectAround(point: { x: number; y: number }, source: Size, box: Size): Rect {
  const scale = Math.min(source.width / box.width, source.height / box.height);
  const width = Math.max(1, Math.min(source.width, Math.round(box.width * scale)));
  const height = Math.max(1, Math.min(source.height, Math.round(box.height * scale)));
  const start = (centre: number, length: number, whole: number) =>
    Math.round(Math.min(whole - length, Math.max(0, centre * whole - length / 2)));
  return {
    left: start(point.x, width, source.width),
    top: start(point.y, height, source.height),
    width,
    height,
  };
}
