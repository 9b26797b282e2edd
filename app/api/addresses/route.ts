import { addressBook } from '#lib/content/addresses.ts';

export const revalidate = 900;

/** Every public address as a JSON list; kept like a page, so that it outlives a restart with the content store away. */
export async function GET(): Promise<Response> {
  const addresses = await addressBook();
  return Response.json(addresses.all().map((entry) => entry.path));
}
