import { invalidateSiteTree } from '#lib/content/loadSiteTree.ts';
import { addressesTag } from '#lib/content/tags.ts';
import { reloadLinkIndex, requireRender } from '#lib/linkIndex/linkIndex.ts';
import { markStale, persistStale } from '#lib/pageCache/staleTags.ts';
import { invalidateSearchIndex } from '#lib/search/searchIndex.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';
import { markApplied } from './appliedRevisions.ts';
import { type Change, mergeChanges } from './change.ts';
import { requestFullComparison } from './findMissedChanges.ts';
import { renderDependents, renderOwnPages } from './rerender.ts';

/** Changes by programs that are handled like those of people; counted anew when none came for this long. */
const smallBatch = { count: 20, pauseMs: 2_000 };
/** A larger pass renders this many of the changed pages; the others are rendered before they are next shown. */
const maxOwnPages = 20;
/**
 * A large pass leaves the processor to visitors: after each page for `factor` times as long as the page took, and
 * afterwards for `afterPassMs`. At most one visitor in twenty then meets the site at such work.
 */
const pauseAfterLargePass = { factor: 20, longestMs: 1_000, afterPassMs: 20_000 };

/** `isStale`: the pages that show it are marked already. */
type PendingChange = { change: Change; isStale: boolean };

/** Changes that wait for the next pass, by document: never more than there are documents. */
const memory = processGlobal('revalidation', () => ({
  waiting: new Map<string, PendingChange>(),
  /** How many the current pass is applying. */
  inPass: 0,
  passes: undefined as Promise<void> | undefined,
  /** Milliseconds since the process started: until then changes by programs wait. */
  restUntil: 0,
  endPause: () => {},
  programs: { lastAt: 0, count: 0 },
}));

status.set('pendingNotices', () => memory.waiting.size + memory.inPass);

/**
 * What happens on publish, from here on: stale marks (on disk before the store is answered), own pages, then in passes
 * that take together whatever came meanwhile: link index, search index, menus and lists, and the record of what was
 * applied. Verification and former paths come before, in `app/api/revalidate/route.ts`.
 *
 * @param byProgram many changes by programs are only marked on disk now, and applied by the next pass
 * @returns what is left to do; not to be awaited before the store is answered
 */
export function applyChanges(changes: readonly Change[], byProgram: boolean): () => Promise<void> {
  const atOnce = !byProgram || areFew(changes.length);
  const merged = changes.map((change) => {
    const earlier = memory.waiting.get(change.id);
    return earlier ? mergeChanges(earlier.change, change) : change;
  });
  if (atOnce) markChangesStale(merged);
  else persistStale(tagsOf(merged));
  for (const change of merged) memory.waiting.set(change.id, { change, isStale: atOnce });
  return async () => {
    const own = atOnce ? renderOwnPages(changes) : Promise.resolve();
    // A person's change does not wait for a rest: a new page is found when the link index has it. Its pass begins behind
    // the page that the person looks at.
    if (atOnce) void own.catch(() => {}).then(() => memory.endPause());
    await Promise.all([own, runPasses()]);
  };
}

/** Whether a revision of a document waits to be applied. */
export const isWaiting = ({ id, rev }: Pick<Change, 'id' | 'rev'>): boolean =>
  memory.waiting.has(id) && memory.waiting.get(id)?.change.rev === rev;

/** One runner for the process: who comes while it runs, waits with it. */
function runPasses(): Promise<void> {
  memory.passes ??= passes().finally(() => {
    memory.passes = undefined;
  });
  return memory.passes;
}

async function passes(): Promise<void> {
  while (memory.waiting.size > 0) {
    const changes = takeWaiting();
    if (changes.length === 0) await pauseFor(memory.restUntil - performance.now());
    else await runPass(changes);
  }
}

/** What the next pass applies: everything, or while changes by programs rest, only what people changed. */
function takeWaiting(): PendingChange[] {
  const isResting = performance.now() < memory.restUntil;
  const changes = [...memory.waiting.values()].filter(({ isStale }) => isStale || !isResting);
  for (const { change } of changes) memory.waiting.delete(change.id);
  return changes;
}

async function runPass(waiting: readonly PendingChange[]): Promise<void> {
  memory.inPass = waiting.length;
  await pass(waiting).catch((cause) => {
    requestFullComparison();
    log.warn('revalidate', 'not everything could be rendered; what is stale is rendered when visited', {
      cause,
      changes: waiting.length,
    });
  });
  memory.inPass = 0;
  if (isLarge(waiting)) memory.restUntil = performance.now() + pauseAfterLargePass.afterPassMs;
}

const isLarge = (waiting: readonly PendingChange[]) =>
  waiting.filter(({ isStale }) => !isStale).length > smallBatch.count;

async function pass(waiting: readonly PendingChange[]): Promise<void> {
  const changes = waiting.map(({ change }) => change);
  const late = waiting.filter(({ isStale }) => !isStale).map(({ change }) => change);
  const pause = isLarge(waiting) ? restAfterPage : undefined;
  markChangesStale(late);
  invalidateSearchIndex();
  requireRender(new Set(changes.map(({ id }) => id)));
  await reloadLinkIndex();
  await renderOwnPages(late.slice(0, maxOwnPages));
  await renderDependents(changes, pause);
  await markApplied(changes);
}

function markChangesStale(changes: readonly Change[]): void {
  const tags = tagsOf(changes);
  if (tags.has(addressesTag)) invalidateSiteTree();
  markStale(tags);
}

const tagsOf = (changes: readonly Change[]) => new Set(changes.flatMap(({ tags }) => tags));

function areFew(count: number): boolean {
  // Not counted: what is found at a start must not make the first publish after it wait.
  if (count > smallBatch.count) return false;
  const { programs } = memory;
  if (Date.now() - programs.lastAt > smallBatch.pauseMs) programs.count = 0;
  programs.lastAt = Date.now();
  programs.count += count;
  return programs.count <= smallBatch.count;
}

/** Rests after a page that took so long (ms), unless a person's change waits for the end of the pass. */
const restAfterPage = (tookMs: number) =>
  pauseFor(Math.min(pauseAfterLargePass.longestMs, pauseAfterLargePass.factor * tookMs));

/** Waits, but not while a person's change waits. */
function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if ([...memory.waiting.values()].some(({ isStale }) => isStale)) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    memory.endPause = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
