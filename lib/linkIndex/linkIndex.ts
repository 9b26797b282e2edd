import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';
import { missingEntries } from '#lib/urls/history/missingEntries.ts';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable, type LinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { createSuggester, type Suggestions } from '#lib/urls/suggest.ts';
import { recordAddresses } from './history/addressHistory.ts';
import { recordHeadings } from './history/recordHeadings.ts';
import { loadLinkData } from './load.ts';
import { loadSnapshot, saveSnapshot } from './snapshot.ts';

type LoadedIndex = {
  data: LinkData;
  table: LinkTable;
  loadedAt: number;
  storeUnavailable: boolean;
  suggest?: ReturnType<typeof createSuggester>;
};

/**
 * For how many milliseconds what is known is trusted, should the store have told of a change in vain: by visitors of a
 * page, by those who ask for what is not there (anybody can do that), and with the store away.
 */
const maxAgeMs = { known: 60_000, unknown: 900_000, away: 5_000 };

/** A store that takes longer than this, in milliseconds, counts as away: the visitor waits behind it. */
const storeTimeoutMs = 1_500;

type Memory = {
  index?: LoadedIndex | undefined;
  pendingLoad?: Promise<LoadedIndex> | undefined;
  /** Paths whose pages are known to be made. */
  renderedPaths: Set<string>;
};

/** One for the process: the route that hears of changes is bundled apart from the proxy. */
const memory = processGlobal<Memory>('links', () => ({ renderedPaths: new Set() }));

status.set('linkIndexLoadedAt', () => (memory.index?.storeUnavailable ? undefined : memory.index?.loadedAt));

/** What can be said of an address before the page is asked for. */
export type UrlStatus = {
  /** `undefined` when nothing is known of any address: the page itself decides. */
  resolution: Resolution | undefined;
  storeUnavailable: boolean;
  /** Whether the page may have to be made yet: nobody was shown it since the site started, or since it changed. */
  needsRender: boolean;
};

/**
 * Where an address leads, and whether the content store is away. From memory, which is made anew when the store tells of
 * a change; an address that leads nowhere asks the store nothing, or anybody could keep it busy. With the store away,
 * from what the site itself kept.
 *
 * @param pathname as asked for, percent-encoded
 * @param search with its `?`, or empty
 */
export async function resolveUrl(pathname: string, search: string): Promise<UrlStatus> {
  if (!memory.index || (memory.index.storeUnavailable && ageMs(memory.index) > maxAgeMs.away)) await reload();
  const { index } = memory;
  const storeUnavailable = index?.storeUnavailable ?? true;
  if (!index || index.data === noLinks) return { resolution: undefined, storeUnavailable, needsRender: true };
  const resolution = resolve(index.table, pathname, search);
  if (!storeUnavailable && ageMs(index) > (resolution.kind === 'page' ? maxAgeMs.known : maxAgeMs.unknown))
    void reload();
  if (resolution.kind === 'page')
    return { resolution, storeUnavailable, needsRender: !memory.renderedPaths.has(resolution.path) };
  memory.renderedPaths.delete(pathname);
  return { resolution, storeUnavailable, needsRender: false };
}

const ageMs = ({ loadedAt }: LoadedIndex): number => Date.now() - loadedAt;

/** Takes note that the page at an address is made, so that the next visitor is not kept waiting to see to it. */
export function markRendered(pathname: string): void {
  memory.renderedPaths.add(pathname);
}

/** Has the pages of these documents rendered before they are next shown. */
export function requireRender(ids: ReadonlySet<string>): void {
  for (const { id, path } of memory.index?.data.pages ?? [])
    if (ids.has(id)) memory.renderedPaths.delete(path);
}

/** The path of a document, as it was when the links were last read. */
export const lastKnownPath = (id: string): string | undefined =>
  memory.index?.data.pages.find((page) => page.id === id)?.path;

/** The pages that come nearest to an address that leads nowhere. */
export function suggestionsFor(pathname: string): Suggestions {
  const { index } = memory;
  if (!index) return { pages: [], words: '' };
  index.suggest ??= createSuggester(index.data.pages);
  return index.suggest(pathname);
}

/** Reads everything anew at once: something was published, moved or taken away. */
export async function reloadLinkIndex(): Promise<void> {
  // An answer that is under way may have been given before the change.
  await memory.pendingLoad;
  await reload();
}

async function reload(): Promise<void> {
  memory.pendingLoad ??= loadIndex().finally(() => {
    memory.pendingLoad = undefined;
  });
  memory.index = await memory.pendingLoad;
}

async function loadIndex(): Promise<LoadedIndex> {
  const loadedAt = Date.now();
  const answer = loadLinkData();
  try {
    return adopt(await Promise.race([answer, rejectAfterTimeout()]), loadedAt);
  } catch (cause) {
    // A wrong token looks like an outage: only the cause tells them apart.
    log.warn('links', 'the content store counts as unavailable', { cause });
    void adoptLate(answer, loadedAt);
    const before = memory.index;
    return {
      ...(before && before.data !== noLinks ? before : await loadFromSnapshot()),
      loadedAt,
      storeUnavailable: true,
    };
  }
}

/** What the site kept itself; nothing, where no table can be made of it: then each page decides for itself. */
async function loadFromSnapshot(): Promise<Pick<LoadedIndex, 'data' | 'table'>> {
  const data = await loadSnapshot();
  try {
    return { data, table: buildTable(data) };
  } catch {
    // `buildTable` has logged why.
    return { data: noLinks, table: buildLinkTable(noLinks) };
  }
}

/**
 * Takes an answer that came too late for whoever waited, unless a newer one is known. Of thousands of pages the first
 * answer takes that long, and the ledger of a site that nobody visits must be written too.
 */
async function adoptLate(answer: Promise<LinkData>, askedAt: number): Promise<void> {
  try {
    const data = await answer;
    await memory.pendingLoad;
    if (!memory.index || memory.index.storeUnavailable || memory.index.loadedAt <= askedAt)
      memory.index = adopt(data, askedAt);
  } catch {
    // It was no answer: the next visitor asks again.
  }
}

/** Takes what the store answered for what is known from now on, and sees to it that ledger and disk have it. */
function adopt(data: LinkData, loadedAt: number): LoadedIndex {
  // First: what no table can be made of must not be kept.
  const table = buildTable(data);
  void recordCurrentAddresses(data, new Date(loadedAt));
  void recordHeadings();
  void saveSnapshot(data);
  return { data, table, loadedAt, storeUnavailable: false };
}

function buildTable(data: LinkData): LinkTable {
  try {
    return buildLinkTable(data);
  } catch (cause) {
    log.error('links', 'the link index could not be built', { cause });
    throw cause;
  }
}

/** Sees to it that the addresses of today are in the ledger; what an address was before, notices of changes tell. */
async function recordCurrentAddresses({ pages, records }: LinkData, seen: Date): Promise<void> {
  try {
    await recordAddresses(missingEntries(pages, records, seen), seen);
  } catch (cause) {
    log.warn('links', 'addresses could not be recorded; they will be when the links are next read', {
      cause,
    });
  }
}

function rejectAfterTimeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the content store is slow')), storeTimeoutMs).unref();
  });
}
