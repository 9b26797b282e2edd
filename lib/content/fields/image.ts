import { z } from 'zod';

/** Projection of an image field: the asset id, and the crop and hotspot set by the editor. */
export const imageProjection = /* groq */ `{
  "asset": asset._ref,
  crop{top, bottom, left, right},
  hotspot{x, y}
}`;

// Format of asset ids: https://www.sanity.io/docs/apis-and-sdks/image-urls
const assetId = /^image-([a-f0-9]{40})-(\d{1,5})x(\d{1,5})-(jpg|jpeg|png|webp|avif|gif|tif|svg)$/;
const fraction = z.number().min(0).max(1);

/**
 * Schema for an image. `rect` is the crop; `width` and `height` are the size after cropping; `focus` is the point that
 * must stay visible wherever the site crops the image further. All in pixels of the original.
 */
export const image = z
  .object({
    asset: z.string().regex(assetId, 'not the id of an image asset'),
    crop: z
      .object({ top: fraction, bottom: fraction, left: fraction, right: fraction })
      .nullish()
      .catch(undefined),
    hotspot: z.object({ x: fraction, y: fraction }).nullish().catch(undefined),
  })
  .transform(({ asset, crop, hotspot }) => {
    const [, hash = '', w = '1', h = '1', extension = 'png'] = assetId.exec(asset) ?? [];
    const full = { width: Math.max(1, Number(w)), height: Math.max(1, Number(h)) };
    const left = Math.round((crop?.left ?? 0) * full.width);
    const top = Math.round((crop?.top ?? 0) * full.height);
    const width = full.width - left - Math.round((crop?.right ?? 0) * full.width);
    const height = full.height - top - Math.round((crop?.bottom ?? 0) * full.height);
    const cropped = crop && width > 0 && height > 0 && (width < full.width || height < full.height);
    return {
      file: `${hash}-${full.width}x${full.height}.${extension}`,
      rect: cropped ? { left, top, width, height } : undefined,
      width: cropped ? width : full.width,
      height: cropped ? height : full.height,
      focus: hotspot
        ? { x: Math.round(hotspot.x * full.width), y: Math.round(hotspot.y * full.height) }
        : undefined,
    };
  });

export type Image = z.output<typeof image>;
