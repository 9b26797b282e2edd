import { z } from 'zod';
import { mediaFolders } from '#lib/model.ts';

/** Projection of a file field. */
export const fileProjection = /* groq */ `{
  "asset": asset._ref,
  "size": asset->size,
  "filename": asset->originalFilename
}`;

// Format of asset ids: https://www.sanity.io/docs/apis-and-sdks/asset-cdn
const assetId = /^file-([a-f0-9]{40})-([a-z0-9]{1,10})$/;

/** Schema for a file to download: `path` on this site, `size` in bytes. */
export const file = z
  .object({
    asset: z.string().regex(assetId, 'not the id of a file asset'),
    size: z.int().nonnegative().nullish().catch(undefined),
    filename: z.string().nullish().catch(undefined),
  })
  .transform(({ asset, size, filename }) => {
    const [, hash = '', extension = ''] = assetId.exec(asset) ?? [];
    return {
      path: `${mediaFolders.files}/${hash}.${extension}`,
      extension,
      size: size ?? undefined,
      filename: filename ?? undefined,
    };
  });

export type File = z.output<typeof file>;
