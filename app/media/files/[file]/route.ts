import { fetchFile } from '#lib/assets/fetchAsset.ts';

type Context = { params: Promise<{ file: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!/^[a-f0-9]{40}\.[a-z0-9]{1,10}$/.test(file))
    return new Response('Filen findes ikke.', { status: 404 });
  return fetchFile(file);
}
