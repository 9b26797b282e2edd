import type { SanityClient } from '@sanity/client';
import { z } from 'zod';
import { publicTypes, typesWith } from '#lib/model.ts';
import type { Revision, Revisions } from './appliedRevisions.ts';

type ListedRevision = { id: string; updatedAt: string } & Revision;

/** What the store has published, as a whole. */
export type StoreListing = { revisions: Revisions; newest: string };
/** What changed in the store since some time, and how much is published in all. */
export type RecentChanges = { recent: ListedRevision[]; count: number };

const listed = z.array(
  z.object({ id: z.string(), rev: z.string(), type: z.string(), updatedAt: z.string() }),
);
const fields = '{"id": _id, "rev": _rev, "type": _type, "updatedAt": _updatedAt}';

const listingQuery = `*[_type in $types]${fields}`;
const recentQuery = `{"recent": *[_type in $types && _updatedAt > $since]${fields}, "count": count(*[_type in $types])}`;

/**
 * Lists the revision of everything published.
 *
 * @throws Error when the store does not answer, or has no settings and front page: that is no answer
 */
export async function listRevisions(client: SanityClient): Promise<StoreListing> {
  const documents = listed.parse(await client.fetch<unknown>(listingQuery, { types: publicTypes }, uncached));
  const types = new Set(documents.map(({ type }) => type));
  if (!typesWith('singleton').every((type) => types.has(type)))
    throw new Error('the store lists no settings or no front page: nothing is compared with that');
  const revisions = new Map(documents.map(({ id, rev, type }) => [id, { rev, type }]));
  return { revisions, newest: newestOf(documents) };
}

/** Lists what changed since then: cheap, and enough unless something was deleted. @param since ISO 8601 */
export async function listRecent(client: SanityClient, since: string): Promise<RecentChanges> {
  const answer = await client.fetch<unknown>(recentQuery, { types: publicTypes, since }, uncached);
  return z.object({ recent: listed, count: z.number() }).parse(answer);
}

export const newestOf = (documents: readonly { updatedAt: string }[]): string =>
  documents
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? '';

const uncached = { cache: 'no-store' } as const;
