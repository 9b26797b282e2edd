import { client } from '#lib/content/client.ts';
import { createCropIndex } from '#lib/images/cropIndex.ts';
import { fetchImage } from '#lib/images/fetchAsset.ts';
import { notFound, unavailable } from '#lib/images/mediaResponses.ts';
import { readVariant, type Variant } from '#lib/images/readVariant.ts';
import { log } from '#lib/server/log.ts';

type Context = { params: Promise<{ file: string; variant: string }> };

const cropsInUse = createCropIndex(client);

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file, variant } = await params;
  const requested = readVariant(file, variant);
  if (!requested) return notFound();
  const isAllowed = await isCropInUse(requested);
  if (isAllowed === undefined) return unavailable();
  return isAllowed
    ? fetchImage([requested.file, requested.search].filter(Boolean).join('?'), request.signal)
    : notFound();
}

/** Returns whether content uses the image in this crop; `undefined` if the lookup failed. */
async function isCropInUse({ file, crop }: Variant): Promise<boolean | undefined> {
  try {
    return crop === undefined || (await cropsInUse.has(file, crop));
  } catch (cause) {
    log.warn('media', 'the crops of an image could not be looked up', { cause, file });
    return undefined;
  }
}
