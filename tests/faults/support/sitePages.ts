import { fetchUrl } from '../../e2e/support/fetchUrl.ts';

/** The addresses of all known pages, from the sitemap, as paths. */
export async function knownPages(url: string): Promise<string[]> {
  const { text } = await fetchUrl(`${url}/sitemap.xml`);
  const found = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  if (found.length === 0) throw new Error(`the sitemap of ${url} is empty`);
  return found;
}

/** The addresses of the pictures of some pages. */
export async function picturesOf(url: string, pages: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const page of pages) {
    const { text } = await fetchUrl(url + page);
    for (const [address] of text.matchAll(/\/media\/images\/[^\s",]+/g)) found.add(address);
  }
  return [...found];
}
