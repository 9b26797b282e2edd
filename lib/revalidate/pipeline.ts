import { processMemory } from '#lib/cache/processMemory.ts';
import { markStale, persistStale } from '#lib/cache/staleTags.ts';
import { forgetAddresses } from '#lib/content/addresses.ts';
import { refreshLinks, renderBeforeShowing } from '#lib/content/standing.ts';
import { addressesTag } from '#lib/content/tags.ts';
import { staleSearchIndex } from '#lib/search/freshIndex.ts';
import { log } from '#lib/server/log.ts';
import { status } from '#lib/server/status.ts';
import { rememberApplied } from './appliedRevisions.ts';
import { compareAllNext } from './catchUp.ts';
import { type Change, mergeChanges } from './change.ts';
import { renderOthers, renderOwnPages } from './render.ts';

/** Changes by programs that are handled like those of people; counted anew when none came for this long. */
const fewChanges = { count: 20, pauseMs: 2_000 };
/** A larger pass renders this many of the changed pages; the others are rendered before they are next shown. */
const ownPagesAtOnce = 20;
/** After a large pass the processor belongs to visitors for this many times as long, and no longer than this. */
const rest = { factor: 8, longestMs: 15_000 };

/** `isStale`: the pages that show it are marked already. */
type Waiting = { change: Change; isStale: boolean };

/** Changes that wait for the next pass, by document: never more than there are documents. */
const memory = processMemory('revalidation', () => ({
  waiting: new Map<string, Waiting>(),
  /** How many the current pass is applying. */
  inPass: 0,
  passes: undefined as Promise<void> | undefined,
  endRest: () => {},
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
  if (atOnce) makeStale(changes);
  else persistStale(tagsOf(changes));
  for (const change of changes) {
    const earlier = memory.waiting.get(change.id);
    memory.waiting.set(change.id, {
      change: earlier ? mergeChanges(earlier.change, change) : change,
      isStale: atOnce && (earlier?.isStale ?? true),
    });
  }
  return async () => {
    const own = atOnce ? renderOwnPages(changes) : Promise.resolve();
    // A few changes end the rest after a large pass: a new page is found when the link index has it. The next pass begins
    // behind the page that somebody waits for.
    if (atOnce) void own.catch(() => {}).then(() => memory.endRest());
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
    const changes = [...memory.waiting.values()];
    memory.waiting.clear();
    memory.inPass = changes.length;
    const began = performance.now();
    await pass(changes).catch((cause) => {
      compareAllNext();
      log.warn('revalidate', 'not everything could be rendered; what is stale is rendered when visited', {
        cause,
        changes: changes.length,
      });
    });
    memory.inPass = 0;
    // A few changes that came meanwhile, which are stale already, are not kept waiting.
    const isAwaited = [...memory.waiting.values()].some(({ isStale }) => isStale);
    if (changes.length > fewChanges.count && !isAwaited) await restAfter(performance.now() - began);
  }
}

async function pass(waiting: readonly Waiting[]): Promise<void> {
  const changes = waiting.map(({ change }) => change);
  const late = waiting.filter(({ isStale }) => !isStale).map(({ change }) => change);
  makeStale(late);
  staleSearchIndex();
  renderBeforeShowing(new Set(changes.map(({ id }) => id)));
  await refreshLinks();
  await renderOwnPages(late.slice(0, ownPagesAtOnce));
  await renderOthers(changes);
  await rememberApplied(changes);
}

function makeStale(changes: readonly Change[]): void {
  const tags = tagsOf(changes);
  if (tags.has(addressesTag)) forgetAddresses();
  markStale(tags);
}

const tagsOf = (changes: readonly Change[]) => new Set(changes.flatMap(({ tags }) => tags));

function areFew(count: number): boolean {
  // Not counted: what is found at a start must not make the first publish after it wait.
  if (count > fewChanges.count) return false;
  const { programs } = memory;
  if (Date.now() - programs.lastAt > fewChanges.pauseMs) programs.count = 0;
  programs.lastAt = Date.now();
  programs.count += count;
  return programs.count <= fewChanges.count;
}

/** Waits until the rest is over, or a person's change ends it. */
function restAfter(tookMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(rest.longestMs, rest.factor * tookMs));
    memory.endRest = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
