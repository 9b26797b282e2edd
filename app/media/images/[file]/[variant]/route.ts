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
  const wanted = readVariant(file, variant);
  if (!wanted) return notFound();
  const offered = await isOffered(wanted);
  if (offered === undefined) return unavailable();
  return offered ? fetchImage(`${wanted.file}?${wanted.search}`, request.signal) : notFound();
}

/** Whether content shows the picture in this crop; `undefined` when that cannot be found out now. */
async function isOffered({ file, crop }: Variant): Promise<boolean | undefined> {
  try {
    return crop === undefined || (await cropsInUse.has(file, crop));
  } catch (cause) {
    log.warn('media', 'the crops of a picture could not be looked up', { cause, file });
    return undefined;
  }
}
