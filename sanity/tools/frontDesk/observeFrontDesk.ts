import type { SanityClient } from '@sanity/client';
import { getPublishedId } from '@sanity/client/csm';
import { distinctUntilChanged, map, type Observable, switchMap, timer } from 'rxjs';
import type { DocumentStore } from 'sanity';
import type { LabelledDocument } from '../links/documentLabel.ts';
import { mapInTurn } from '../ui/mapInTurn.ts';
import { addDays, dayOf } from './dates.ts';
import { findOwnDrafts, historyOf, type SearchedDrafts } from './ownDrafts.ts';
import {
  type ChangedDocument,
  contentFilter,
  draftsQuery,
  type Editorial,
  editorialQuery,
  maxRows,
  type PublishedVersions,
  pagesWithoutLinks,
  publishedFilter,
  publishedQuery,
  publishedVersionsQuery,
  reviewHorizonDays,
  unlinkedCandidatesQuery,
} from './queries.ts';

const options = { perspective: 'raw', tag: 'front-desk' } as const;
const minuteMs = 60_000;

/** The least time (ms) between two fetches while others work: the second one for queries that visit every page. */
export const throttle = { cheap: 5_000, costly: 30_000 };

/** Emits the Danish date now, and again after each midnight. */
const today: Observable<string> = timer(0, minuteMs).pipe(
  map(() => dayOf(new Date())),
  distinctUntilChanged(),
);

export type OwnWork = {
  drafts: ChangedDocument[];
  /** The editor has no drafts, and is in the history of none of the latest publications. */
  isNewcomer: boolean;
};

/** Emits what an editor has changed and not published yet, and again after each change of content. */
export function observeOwnWork(
  store: DocumentStore,
  client: SanityClient,
  userId: string,
): Observable<OwnWork> {
  const { apiVersion } = client.config();
  const read = historyOf(client, userId);
  const searched: SearchedDrafts = new Map();
  return store
    .listenQuery(
      { fetch: draftsQuery, listen: contentFilter },
      {},
      { ...options, apiVersion, throttleTime: throttle.cheap },
    )
    .pipe(
      mapInTurn(async (drafts: ChangedDocument[]): Promise<OwnWork> => {
        const ids = drafts.map(({ _id }) => getPublishedId(_id));
        const stored: PublishedVersions = await client.fetch(publishedVersionsQuery, { ids }, options);
        const publishedAt = new Map(stored.versions.map(({ _id, _updatedAt }) => [_id, _updatedAt]));
        const own = await findOwnDrafts(drafts, publishedAt, read, { limit: maxRows + 1, searched });
        return {
          drafts: own,
          isNewcomer: own.length === 0 && (await read(stored.latest, 1)).length === 0,
        };
      }),
    );
}

/** Emits what was published today, and again after each publication. */
export function observePublishedToday(
  store: DocumentStore,
  apiVersion: string,
): Observable<ChangedDocument[]> {
  return today.pipe(
    switchMap((day) =>
      store
        .listenQuery(
          { fetch: publishedQuery, listen: publishedFilter },
          // In UTC the Danish day begins at 22 or 23 o'clock; the rows before it are removed below.
          { since: `${addDays(day, -1)}T22:00:00Z` },
          { ...options, apiVersion, throttleTime: throttle.cheap },
        )
        .pipe(map((rows: ChangedDocument[]) => rows.filter(({ _updatedAt }) => dayOf(_updatedAt) === day))),
    ),
  );
}

/** Emits the reviews that are due soon and the open points, and again after each change of content. */
export function observeEditorial(store: DocumentStore, apiVersion: string): Observable<Editorial> {
  return today.pipe(
    switchMap((day) =>
      store.listenQuery(
        { fetch: editorialQuery, listen: contentFilter },
        { horizon: addDays(day, reviewHorizonDays) },
        { ...options, perspective: 'drafts', apiVersion, throttleTime: throttle.cheap },
      ),
    ),
  );
}

/** Emits the pages that nobody links to, and again after a publication. */
export function observePagesWithoutLinks(
  store: DocumentStore,
  apiVersion: string,
): Observable<LabelledDocument[]> {
  return store
    .listenQuery(
      { fetch: unlinkedCandidatesQuery, listen: publishedFilter },
      {},
      { ...options, apiVersion, throttleTime: throttle.costly },
    )
    .pipe(map(pagesWithoutLinks));
}
