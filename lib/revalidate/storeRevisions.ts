import type { SanityClient } from '@sanity/client';
import { z } from 'zod';
import { publicTypes, typesWith } from '#lib/model.ts';
import type { Revision, Revisions } from './appliedRevisions.ts';

type ListedRevision = { id: string; updatedAt: string } & Revision;

/** All published documents. `newest`: the latest `_updatedAt` among them, in ISO 8601. */
export type StoreListing = { revisions: Revisions; newest: string };
/** Documents changed since a given time, and the number of all published documents. */
export type RecentChanges = { recent: ListedRevision[]; count: number };

const listedSchema = z.array(
  z.object({ id: z.string(), rev: z.string(), type: z.string(), updatedAt: z.string() }),
);
const fields = '{"id": _id, "rev": _rev, "type": _type, "updatedAt": _updatedAt}';

const listingQuery = `*[_type in $types]${fields}`;
const recentQuery = `{"recent": *[_type in $types && _updatedAt > $since]${fields}, "count": count(*[_type in $types])}`;

/**
 * Lists the revisions of all published documents.
 *
 * @throws Error if the store does not respond, or returns no settings or front page: such a response is not trusted
 */
export async function listRevisions(client: SanityClient): Promise<StoreListing> {
  const documents = listedSchema.parse(
    await client.fetch<unknown>(listingQuery, { types: publicTypes }, uncached),
  );
  const types = new Set(documents.map(({ type }) => type));
  if (!typesWith('singleton').every((type) => types.has(type)))
    throw new Error('the store returned no settings or no front page: nothing was compared');
  const revisions = new Map(documents.map(({ id, rev, type }) => [id, { rev, type }]));
  return { revisions, newest: newestOf(documents) };
}

/** Lists documents changed since a time: cheap, and sufficient unless one was deleted. @param since ISO 8601 */
export async function listRecent(client: SanityClient, since: string): Promise<RecentChanges> {
  const response = await client.fetch<unknown>(recentQuery, { types: publicTypes, since }, uncached);
  return z.object({ recent: listedSchema, count: z.number() }).parse(response);
}

/** Returns the latest `updatedAt`; empty if there are no documents. */
export const newestOf = (documents: readonly { updatedAt: string }[]): string =>
  documents
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? '';

const uncached = { cache: 'no-store' } as const;
