import { fetchUrl } from '../../e2e/support/fetchUrl.ts';

/** The paths of all known pages, from the sitemap. */
export async function knownPages(url: string): Promise<string[]> {
  const { text } = await fetchUrl(`${url}/sitemap.xml`);
  const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  if (paths.length === 0) throw new Error(`the sitemap of ${url} is empty`);
  return paths;
}

/** The URLs of the images of some pages. */
export async function picturesOf(url: string, pages: readonly string[]): Promise<string[]> {
  const paths = new Set<string>();
  for (const page of pages) {
    const { text } = await fetchUrl(url + page);
    for (const [address] of text.matchAll(/\/media\/images\/[^\s",]+/g)) paths.add(address);
  }
  return [...paths];
}
