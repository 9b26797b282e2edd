import { z } from 'zod';
import { client } from '#lib/content/client.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { documentTag } from '#lib/content/tags.ts';
import { homeId, routedTypes } from '#lib/model.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { appliedRevisions } from './appliedRevisions.ts';
import { changeFromRevision } from './change.ts';
import { applyChanges } from './pipeline.ts';

/**
 * `current`: visitors get the newest revision; `started`: the page is being rendered again; `unknown`: no published
 * document with an address; `busy`: another call came less than a second ago.
 */
type Retry = { result: 'current' | 'started' | 'unknown' | 'busy'; work?: () => Promise<void> };

/** Minimum time (ms) between two calls: each costs the store a query and the site a cached page. */
const intervalMs = 1_000;

const memory = processGlobal('retry-page', () => ({ startedAt: -Infinity }));

const documentQuery = '*[_id == $id && _type in $types][0]{"rev": _rev, "type": _type}';
const documentSchema = z.object({ rev: z.string(), type: z.string() }).nullable();

/**
 * Starts the revalidation of a document again, unless its page already shows the published revision.
 *
 * @param id published id
 * @returns the result, and the work to do after it was sent
 * @throws Error if the store or the site's own page cannot be reached
 */
export async function retryPage(id: string): Promise<Retry> {
  if (!/^[\w.-]{1,128}$/.test(id)) return { result: 'unknown' };
  if (performance.now() - memory.startedAt < intervalMs) return { result: 'busy' };
  memory.startedAt = performance.now();
  const document = documentSchema.parse(
    await client().fetch<unknown>(
      documentQuery,
      { id, types: [homeId, ...routedTypes] },
      { cache: 'no-store' },
    ),
  );
  if (!document) return { result: 'unknown' };
  const isApplied = (await appliedRevisions()).get(id)?.rev === document.rev;
  const path = id === homeId ? '/' : (await getSiteTree()).pathOf(id);
  if (path === undefined ? isApplied : await isServed(path, document.rev)) return { result: 'current' };
  const change = changeFromRevision(id, document, false);
  // All other pages have the change: only this one was rendered without it. Otherwise any call would make all pages stale.
  const own = { ...change, tags: [documentTag(id)], moved: false };
  return { result: 'started', work: applyChanges([isApplied ? own : change], false) };
}

async function isServed(path: string, revision: string): Promise<boolean> {
  const html = await (await selfFetch(path)).text();
  return html.includes(`name="revision" content="${revision}"`);
}
