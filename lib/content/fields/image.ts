import { z } from 'zod';

/** Projection of an image field: its asset's id, the editor's crop and the point that must stay in view. */
export const imageProjection = /* groq */ `{
  "asset": asset._ref,
  crop{top, bottom, left, right},
  hotspot{x, y}
}`;

// Format of asset ids: https://www.sanity.io/docs/apis-and-sdks/image-urls
const assetId = /^image-([a-f0-9]{40})-(\d{1,5})x(\d{1,5})-(jpg|jpeg|png|webp|avif|gif|tif|svg)$/;
const share = z.number().min(0).max(1);

/** An image with the size of its (cropped) picture in pixels. */
export const image = z
  .object({
    asset: z.string().regex(assetId, 'not the id of an image asset'),
    crop: z.object({ top: share, bottom: share, left: share, right: share }).nullish().catch(undefined),
    hotspot: z.object({ x: share, y: share }).nullish().catch(undefined),
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
      hotspot: hotspot ?? undefined,
    };
  });

export type Image = z.output<typeof image>;
