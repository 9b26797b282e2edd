import type { SortOrdering } from 'sanity';

/** By title or name. */
export function alphabetical(field: 'title' | 'name'): SortOrdering {
  return { name: 'alphabetical', title: 'Alfabetisk', by: [{ field, direction: 'asc' }] };
}

/** What is due for review first. */
export const byNextReview: SortOrdering = {
  name: 'nextReview',
  title: 'Næste gennemgang',
  by: [{ field: 'nextReview', direction: 'asc' }],
};
