import { fetchFile } from '#lib/images/fetchAsset.ts';
import { notFound } from '#lib/images/mediaResponses.ts';

type Context = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return /^[a-f0-9]{40}\.[a-z0-9]{1,10}$/.test(file) ? fetchFile(file, request) : notFound();
}
