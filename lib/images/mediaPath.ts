import type { Image } from '#lib/content/fields/image.ts';
import { mediaFolders } from '#lib/model.ts';
import { shareRect } from './shareRect.ts';

/** The only image widths (px) that are served, so that the cache cannot be filled with arbitrary sizes. */
export const widths = [320, 480, 640, 800, 960, 1280, 1600, 2000] as const;
export const formats = ['avif', 'webp', 'jpg', 'png'] as const;
export type Format = (typeof formats)[number];

/** The tallest image (px) that WebP and AVIF can hold. */
const maxHeight = 16_383;

/**
 * Returns the path of an image on this site: `/media/images/<file>/<crop-><width>.<format>`.
 *
 * @param width in pixels, one of `widths`; `deling` for the link preview
 */
export function mediaPath(image: Image, width: number | 'deling', format: Format): string {
  const rect = width === 'deling' ? shareRect(image) : image.rect;
  const crop = rect ? `${rect.left}-${rect.top}-${rect.width}-${rect.height}-` : '';
  return `${mediaFolders.images}/${image.file}/${crop}${width}.${format}`;
}

/** Last segment of the path of a drawing that is sent as it is. */
export const drawingVariant = 'tegning.svg';

/**
 * Returns the path of an SVG drawing: it is sharp at any size, and smaller than a copy in pixels. A cropped one is sent in
 * pixels, as all other images: then `undefined`.
 */
export const drawingPath = ({ file, rect }: Image): string | undefined =>
  file.endsWith('.svg') && !rect ? `${mediaFolders.images}/${file}/${drawingVariant}` : undefined;

/**
 * Returns the widths (px) for an image's `srcset`: none larger than the image, and none in which it would be too tall
 * for the formats; but at least the smallest one.
 */
export function widthsFor(image: Image): number[] {
  const fittingWidths = widths.filter(
    (width) => width <= image.width && (width / image.width) * image.height <= maxHeight,
  );
  return fittingWidths.length > 0 ? fittingWidths : [widths[0]];
}

/** True if an image may be animated: GIF and WebP can be, and its address does not say whether it is. */
export const mayMove = (image: Image): boolean => /\.(?:gif|webp)$/.test(image.file);
