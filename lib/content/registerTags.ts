import { defineQuery } from 'groq';
import { z } from 'zod';
import { fetchContent } from './fetchContent.ts';

const tagQuery = defineQuery('"nothing"');

/**
 * Gives the page that is being rendered cache tags without reading anything, for a page that shows rows kept in memory. Next
 * assigns a page only the tags of its own fetches, so this sends a trivial query (1 ms).
 */
export async function registerTags(tags: readonly string[]): Promise<void> {
  await fetchContent({ name: 'cache tags', query: tagQuery, tags: [...tags], schema: z.literal('nothing') });
}
