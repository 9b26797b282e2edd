import type { Image } from '#lib/content/fields/image.ts';
import { mediaFolders } from '#lib/model.ts';

/** The widths, in pixels, in which pictures are made: nothing else is, so nobody can fill the disk with sizes. */
export const widths = [320, 480, 640, 800, 960, 1280, 1600, 2000] as const;
export const formats = ['avif', 'webp', 'jpg', 'png'] as const;
export type Format = (typeof formats)[number];

/** Pixels of the picture that a shared link shows (`deling`): what most networks crop their large card to. */
export const shareSize = { width: 1200, height: 630 };

/** Address of a picture on this site: `/media/images/<file>/<crop-><width>.<format>`, width in pixels. */
export function mediaPath(image: Image, width: number | 'deling', format: Format): string {
  const rect = image.rect;
  const crop = rect ? `${rect.left}-${rect.top}-${rect.width}-${rect.height}-` : '';
  return `${mediaFolders.images}/${image.file}/${crop}${width}.${format}`;
}

/** The widths worth offering for a picture: none larger than the picture, and its own where it is small. */
export function widthsFor(image: Image): number[] {
  const fitting = widths.filter((width) => width <= image.width);
  return fitting.length > 0 ? fitting : [widths[0]];
}
