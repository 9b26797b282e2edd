import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { type Language, languageCodes, languageOf } from '#lib/languages.ts';
import { isPreview } from '#lib/preview/isPreview.ts';
import { log } from '#lib/server/log.ts';
import { outsideRequest } from '#lib/server/outsideRequest.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { indexSteps, type Search, type SearchResult } from './buildIndex.ts';
import { loadCorpus } from './corpus.ts';
import { runInSlices } from './runInSlices.ts';
import { searchLanguages } from './searchLanguages.ts';

/** Minimum age of an index, as a multiple of its build time: indexing uses at most a tenth of the processor time. */
const minAgeFactor = 10;
/** While programs write, an index is built only if the last one is older (ms): see `invalidateSearchIndex`. */
const maxAgeWhileWritingMs = 5 * 60_000;
/** Delay after a failed build in ms: the store is down. */
const retryDelayMs = 5_000;
/** Longest wait of the suggestions for a path that was not found, for the first index, in ms. */
const maxWaitMs = 1_000;

/** `builtAt` in ms since the epoch. */
type BuiltIndex = {
  /** Each language is searched by itself. */
  search: Readonly<Record<Language, Search>>;
  builtAt: number;
  buildMs: number;
};

/**
 * `changedAt`: time of the last published change, in ms since the epoch. `notBefore`: a build after a change starts no
 * earlier; `timer` starts it.
 */
type Memory = {
  index?: BuiltIndex;
  pendingBuild?: Promise<BuiltIndex> | undefined;
  changedAt: number;
  notBefore: number;
  timer?: NodeJS.Timeout | undefined;
};

/** Shared by the whole process, because webhook route, search page and proxy are separate bundles. */
const memory = processGlobal<Memory>('search-index', () => ({ changedAt: 0, notBefore: 0 }));

/**
 * Searches the published pages of a language. Only the first search waits for an index. After a change, the last index is
 * used until the new one is built; while the content store is unavailable, too.
 *
 * @throws ContentUnavailable if the store is unavailable and no index was built before
 */
export async function search(query: string, language: Language): Promise<SearchResult> {
  // An index with drafts must not be shared.
  if (await isPreview()) return (await build()).search[language](query);
  scheduleRebuild();
  return (memory.index ?? (await rebuild())).search[language](query);
}

/**
 * The index, to find out what a path that was not found may mean. Only the first one is waited for.
 *
 * @param language of the path
 * @param mayLoad false if the store is known to be unavailable
 * @returns `undefined` if there is no index, and none can be built in time
 */
export async function indexIfReady(
  language: Language,
  { mayLoad }: { mayLoad: boolean },
): Promise<Search | undefined> {
  if (mayLoad && !memory.index) await rebuildInTime();
  else if (mayLoad) scheduleRebuild();
  return memory.index?.search[language];
}

/**
 * Has the index built anew, after a published change. All changes are reported: those without a notice are found by the
 * comparison with the store (`lib/revalidate/scheduleCatchUp.ts`), so an index without a report is never too old.
 *
 * @param quietMs time without further changes (ms) after which the index is built. While a program writes thousands of
 *   pages, building one index after another would take memory and processor time from the visitors. Default: none
 */
export function invalidateSearchIndex(quietMs = 0): void {
  const now = Date.now();
  memory.changedAt = now;
  const latest = (memory.index?.builtAt ?? 0) + maxAgeWhileWritingMs;
  memory.notBefore = Math.max(memory.notBefore, Math.min(now + quietMs, latest));
  scheduleRebuild();
}

/** Starts a build if the index is older than the last change; later, if the last build was a short time ago. */
function scheduleRebuild(): void {
  const { index, timer, pendingBuild } = memory;
  // Without an index nobody has searched yet.
  if (!index || timer || pendingBuild || memory.changedAt < index.builtAt) return;
  memory.timer = setTimeout(rebuildAfterChange, Math.max(0, memory.notBefore - Date.now()));
  memory.timer.unref();
}

async function rebuildAfterChange(): Promise<void> {
  memory.timer = undefined;
  if (Date.now() < memory.notBefore) return scheduleRebuild();
  await rebuild().catch((cause) => {
    memory.notBefore = Date.now() + retryDelayMs;
    log.warn('search', 'the index could not be updated; the last one is used', { cause });
  });
}

function rebuild(): Promise<BuiltIndex> {
  memory.pendingBuild ??= outsideRequest(build)
    .then((index) => {
      memory.index = index;
      memory.notBefore = index.builtAt + (minAgeFactor + 1) * index.buildMs;
      return index;
    })
    .finally(() => {
      memory.pendingBuild = undefined;
      // Something changed during the build.
      scheduleRebuild();
    });
  return memory.pendingBuild;
}

/** Waits for the first index, but not long: with thousands of pages, building it takes seconds. */
async function rebuildInTime(): Promise<void> {
  const building = rebuild().catch((cause) => {
    log.warn('search', 'the index could not be built', { cause });
  });
  const { promise: timeout, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, maxWaitMs);
  await Promise.race([building, timeout]);
  clearTimeout(timer);
}

async function build(): Promise<BuiltIndex> {
  const builtAt = Date.now();
  const [pages, settings] = await Promise.all([loadCorpus(), getSiteSettings()]);
  const siteName = withoutSoftHyphens(settings.name);
  const search: Partial<Record<Language, Search>> = {};
  for (const language of languageCodes) {
    const own = pages.filter(({ path }) => languageOf(path) === language);
    search[language] = await runInSlices(indexSteps(own, siteName, searchLanguages[language]));
  }
  return { search: search as BuiltIndex['search'], builtAt, buildMs: Date.now() - builtAt };
}
