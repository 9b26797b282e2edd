import type { TestSite } from './testSite.ts';

/** Returns the current draft of a document in the lake, or null if there is none. */
export async function readDraft<T>(site: TestSite, id: string): Promise<T | null> {
  const query = encodeURIComponent(`*[_id == "drafts.${id}"][0]`);
  const response = await fetch(
    `${site.lake.url}/v2025-02-19/data/query/production?perspective=raw&query=${query}`,
    { headers: { Authorization: `Bearer ${site.env.SANITY_READ_TOKEN}` } },
  );
  return ((await response.json()) as { result: T | null }).result;
}
