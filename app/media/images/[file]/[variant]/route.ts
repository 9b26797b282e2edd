import { fetchImage } from '#lib/assets/fetchAsset.ts';
import { readVariant } from '#lib/images/readVariant.ts';

type Context = { params: Promise<{ file: string; variant: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, variant } = await params;
  const wanted = readVariant(file, variant);
  if (!wanted) return new Response('Filen findes ikke.', { status: 404 });
  return fetchImage(`${wanted.file}?${wanted.search}`);
}
