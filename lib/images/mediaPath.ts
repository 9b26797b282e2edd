import type { Image } from '#lib/content/fields/image.ts';
import { mediaFolders } from '#lib/model.ts';

/** The only image widths (px) that are served, so that the cache cannot be filled with arbitrary sizes. */
export const widths = [320, 480, 640, 800, 960, 1280, 1600, 2000] as const;
export const formats = ['avif', 'webp', 'jpg', 'png'] as const;
export type Format = (typeof formats)[number];

/** Size (px) of the image in a link preview (`deling`): the crop that most social networks use. */
export const shareSize = { width: 1200, height: 630 };

/**
 * Returns the path of an image on this site: `/media/images/<file>/<crop-><width>.<format>`.
 *
 * @param width in pixels, one of `widths`; `deling` for the link preview
 */
export function mediaPath(image: Image, width: number | 'deling', format: Format): string {
  const rect = image.rect;
  const crop = rect ? `${rect.left}-${rect.top}-${rect.width}-${rect.height}-` : '';
  return `${mediaFolders.images}/${image.file}/${crop}${width}.${format}`;
}

/** Returns the widths (px) for an image's `srcset`: none larger than the image, but at least the smallest one. */
export function widthsFor(image: Image): number[] {
  const fittingWidths = widths.filter((width) => width <= image.width);
  return fittingWidths.length > 0 ? fittingWidths : [widths[0]];
}
