import type { Image } from '#lib/content/fields/image.ts';

/** Size (px) of the image in a link preview (`deling`): the crop that most social networks use. */
export const shareSize = { width: 1200, height: 630 };

/**
 * Returns the part of an image that a link preview shows, in pixels of the original: the largest part of the preview's
 * shape inside the editor's crop, as close around the focal point as possible.
 *
 * @returns the editor's crop, if any, for an image without a focal point: its middle is shown
 */
export function shareRect({ rect, focus, width, height }: Image): Image['rect'] {
  if (!focus) return rect;
  const area = rect ?? { left: 0, top: 0, width, height };
  const ratio = shareSize.width / shareSize.height;
  const part = {
    width: Math.max(1, Math.min(area.width, Math.round(area.height * ratio))),
    height: Math.max(1, Math.min(area.height, Math.round(area.width / ratio))),
  };
  const place = (focal: number, start: number, available: number, size: number) =>
    Math.min(Math.max(Math.round(focal - size / 2), start), start + available - size);
  return {
    left: place(focus.x, area.left, area.width, part.width),
    top: place(focus.y, area.top, area.height, part.height),
    ...part,
  };
}
