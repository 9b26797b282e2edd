import { invalidateSiteTree } from '#lib/content/loadSiteTree.ts';
import { invalidateSummaries } from '#lib/content/pageSummaries.ts';
import { addressesTag } from '#lib/content/tags.ts';
import { requireRender, updateLinkIndex } from '#lib/linkIndex/linkIndex.ts';
import { markStale, persistStale } from '#lib/pageCache/staleTags.ts';
import { invalidateCorpus } from '#lib/search/corpus.ts';
import { invalidateSearchIndex } from '#lib/search/searchIndex.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { shutdown } from '#lib/server/shutdown.ts';
import { status } from '#lib/server/status.ts';
import { markApplied } from './appliedRevisions.ts';
import { type Change, mergeChanges } from './change.ts';
import { requestFullComparison } from './findMissedChanges.ts';
import { renderDependents, renderOwnPages } from './rerender.ts';

/** Up to `count` changes by programs are handled like those of people; counting restarts after `pauseMs` without any. */
const smallBatch = { count: 20, pauseMs: 2_000 };
/** Maximum number of changed pages that a pass renders; the others are rendered before they are next served. */
const maxOwnPages = 20;
/**
 * A pass over at least `count` changes by programs leaves the CPU to visitors: it pauses after each page for `factor` times
 * the page's render time, and afterwards for `afterPassMs`. At most one visitor in twenty then arrives during such work. The
 * search index is built when no change has come for `indexAfterMs`.
 */
const largePass = { count: 50, factor: 20, maxPauseMs: 250, afterPassMs: 10_000, indexAfterMs: 20_000 };

/** `isStale`: the pages that show the change are already marked as stale. */
type PendingChange = { change: Change; isStale: boolean };

/** Changes that wait for the next pass, by document id: never more than there are documents. */
const memory = processGlobal('revalidation', () => ({
  waiting: new Map<string, PendingChange>(),
  /** The changes that the current pass is applying. */
  inPass: [] as readonly PendingChange[],
  /** Changes of earlier passes: everything is done but the pages that list them. */
  unlisted: [] as readonly PendingChange[],
  passes: undefined as Promise<void> | undefined,
  /** Changes by programs wait until this time of `performance.now()`. */
  pausedUntil: 0,
  endPause: () => {},
  programs: { lastAt: 0, count: 0 },
}));

shutdown.addEventListener('abort', () => memory.endPause());

/** Changes that wait, or that the current pass is applying, oldest first. */
export const pendingChanges = (): Change[] =>
  [...memory.unlisted, ...memory.inPass, ...memory.waiting.values()].map(({ change }) => change);

/** Number of documents whose changes are not applied yet. */
export const pendingCount = (): number => new Set(pendingChanges().map(({ id }) => id)).size;

status.set('pendingNotices', pendingCount);

/**
 * Applies published changes. Stale marks are on disk before the store gets its response. Then the documents' own pages
 * are rendered. Then passes over all changes received meanwhile update the link index, search index, menus and lists, and
 * the record of applied revisions. Verification and former paths come before, in `app/api/revalidate/route.ts`.
 *
 * @param byProgram true for changes by programs: many of them are only marked on disk, and applied by the next pass
 * @returns the remaining work; respond to the store before awaiting it
 */
export function applyChanges(changes: readonly Change[], byProgram: boolean): () => Promise<void> {
  const isImmediate = !byProgram || areFew(changes.length);
  const merged = changes.map((change) => {
    const earlier = memory.waiting.get(change.id);
    return earlier ? mergeChanges(earlier.change, change) : change;
  });
  if (isImmediate) markChangesStale(merged);
  else persistStale(tagsOf(merged));
  for (const change of merged) memory.waiting.set(change.id, { change, isStale: isImmediate });
  return async () => {
    const ownPages = isImmediate ? renderOwnPages(changes) : Promise.resolve();
    // A person's change does not wait for a pause: a new page resolves only once the link index has it. The pass starts
    // after the person's own page.
    if (isImmediate) void ownPages.catch(() => {}).then(() => memory.endPause());
    await Promise.all([ownPages, runPasses()]).catch((cause) => {
      // The marks on disk remain: the next start renders the pages.
      if (!shutdown.aborted) throw cause;
    });
  };
}

/** One runner per process: callers that arrive while it runs share its promise. */
function runPasses(): Promise<void> {
  memory.passes ??= passes().finally(() => {
    memory.passes = undefined;
  });
  return memory.passes;
}

async function passes(): Promise<void> {
  while (memory.waiting.size > 0 && !shutdown.aborted) {
    const changes = takeWaiting();
    if (changes.length === 0) await pauseFor(memory.pausedUntil - performance.now());
    else await runPass(changes);
  }
}

/** Removes and returns the changes of the next pass: all, or during a pause only those made by people. */
function takeWaiting(): PendingChange[] {
  const paused = isPaused();
  const changes = [...memory.waiting.values()].filter(({ isStale }) => isStale || !paused);
  for (const { change } of changes) memory.waiting.delete(change.id);
  return changes;
}

/** True for a while after a large pass: the program may still be writing. */
const isPaused = () => performance.now() < memory.pausedUntil;

async function runPass(waiting: readonly PendingChange[]): Promise<void> {
  memory.inPass = waiting;
  memory.unlisted = await pass(waiting).catch((cause) => {
    if (shutdown.aborted) return memory.unlisted;
    requestFullComparison();
    log.warn('revalidate', 'some pages could not be rendered; stale pages are rendered when visited', {
      cause,
      changes: waiting.length,
    });
    return [];
  });
  memory.inPass = [];
  if (isLarge(waiting)) memory.pausedUntil = performance.now() + largePass.afterPassMs;
}

const isLarge = (waiting: readonly PendingChange[]) =>
  waiting.filter(({ isStale }) => !isStale).length >= largePass.count;

/** @returns the changes whose listing pages the next pass must render, because a person's change came meanwhile */
async function pass(waiting: readonly PendingChange[]): Promise<readonly PendingChange[]> {
  const changes = waiting.map(({ change }) => change);
  const deferred = waiting.filter(({ isStale }) => !isStale).map(({ change }) => change);
  markChangesStale(deferred);
  invalidateSearchIndex(isLarge(waiting) || isPaused() ? largePass.indexAfterMs : 0);
  requireRender(new Set(changes.map(({ id }) => id)));
  await updateLinkIndex(changes);
  await renderOwnPages(deferred.slice(0, maxOwnPages));
  const unlisted = [...memory.unlisted, ...waiting];
  const listed = unlisted.map(({ change }) => change);
  const pause = isLarge(unlisted) ? pauseAfterPage : undefined;
  if (!(await renderDependents(listed, { pause, isOvertaken: personWaits }))) return unlisted;
  await markApplied(listed);
  return [];
}

function markChangesStale(changes: readonly Change[]): void {
  const addressed = changes.filter(({ tags }) => tags.includes(addressesTag));
  invalidateSiteTree(addressed.map(({ id }) => id));
  const ids = changes.map(({ id }) => id);
  invalidateSummaries(ids);
  invalidateCorpus(ids);
  markStale(tagsOf(changes));
}

const tagsOf = (changes: readonly Change[]) => new Set(changes.flatMap(({ tags }) => tags));

function areFew(count: number): boolean {
  // Not counted: a catch-up at startup must not delay the first publish after it.
  if (count > smallBatch.count) return false;
  const { programs } = memory;
  if (Date.now() - programs.lastAt > smallBatch.pauseMs) programs.count = 0;
  programs.lastAt = Date.now();
  programs.count += count;
  return programs.count <= smallBatch.count;
}

/** True while a person's change waits: the link index must have it before any other page is rendered. */
const personWaits = () => [...memory.waiting.values()].some(({ isStale }) => isStale);

/** Pauses after a page with this render time (ms), unless a person's change waits for the end of the pass. */
const pauseAfterPage = (renderMs: number) =>
  pauseFor(Math.min(largePass.maxPauseMs, largePass.factor * renderMs));

/** Waits, unless or until a person's change is waiting. */
function pauseFor(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (personWaits()) return resolve();
    const timer = setTimeout(resolve, delayMs);
    memory.endPause = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
