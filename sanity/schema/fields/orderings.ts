import type { SortOrdering } from 'sanity';

/** Sorts by title or name. */
export function alphabetical(field: 'title' | 'name'): SortOrdering {
  return { name: 'alphabetical', title: 'Alfabetisk', by: [{ field, direction: 'asc' }] };
}

/** Sorts by the date of the next review, the earliest first. */
export const byNextReview: SortOrdering = {
  name: 'nextReview',
  title: 'Næste gennemgang',
  by: [{ field: 'nextReview', direction: 'asc' }],
};
