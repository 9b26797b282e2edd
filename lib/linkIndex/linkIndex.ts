import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';
import { missingEntries } from '#lib/urls/history/missingEntries.ts';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable, type LinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { recordAddresses } from './history/addressHistory.ts';
import { recordHeadings } from './history/recordHeadings.ts';
import { type LinkChange, loadLinkData, updateLinkData } from './load.ts';
import { loadSnapshot, saveSnapshot } from './snapshot.ts';

/** `loadedAt`: when loading started, in ms since the epoch. */
type LoadedIndex = {
  data: LinkData;
  table: LinkTable;
  loadedAt: number;
  storeUnavailable: boolean;
};

/**
 * Maximum age of the index in ms. Missed webhooks are found by the comparison with the store (`lib/revalidate`); `loaded`
 * is for what that cannot find.
 */
const maxAgeMs = { loaded: 900_000, storeUnavailable: 5_000 };

/** A content store that takes longer than this, in ms, counts as unavailable, because a visitor is waiting. */
const storeTimeoutMs = 1_500;

type Memory = {
  index?: LoadedIndex | undefined;
  pendingLoad?: Promise<LoadedIndex> | undefined;
  /** Paths of pages that are known to be rendered. */
  renderedPaths: Set<string>;
};

/** Shared by the whole process: the webhook route is bundled separately from the proxy. */
const memory = processGlobal<Memory>('links', () => ({ renderedPaths: new Set() }));

status.set('linkIndexLoadedAt', () => (memory.index?.storeUnavailable ? undefined : memory.index?.loadedAt));

/** State of a URL, as far as it is known before its page is rendered. */
export type UrlStatus = {
  /** `undefined` if no index could be loaded: then the page itself decides. */
  resolution: Resolution | undefined;
  storeUnavailable: boolean;
  /** True if the page may not be rendered yet: it was not served since the site started or since it changed. */
  needsRender: boolean;
};

/**
 * Resolves a URL from the index in memory, which webhooks update. An unknown URL causes no query, because bots could
 * otherwise keep the content store busy. If the store is unavailable, the index comes from the snapshot on disk.
 *
 * @param pathname as requested, percent-encoded
 * @param search query with its `?`, or empty
 */
export async function resolveUrl(pathname: string, search: string): Promise<UrlStatus> {
  if (!memory.index || (memory.index.storeUnavailable && ageMs(memory.index) > maxAgeMs.storeUnavailable))
    await reload();
  const { index } = memory;
  const storeUnavailable = index?.storeUnavailable ?? true;
  if (!index || index.data === noLinks) return { resolution: undefined, storeUnavailable, needsRender: true };
  const resolution = resolve(index.table, pathname, search);
  if (!storeUnavailable && ageMs(index) > maxAgeMs.loaded) void reload();
  if (resolution.kind === 'page')
    return { resolution, storeUnavailable, needsRender: !memory.renderedPaths.has(resolution.path) };
  memory.renderedPaths.delete(pathname);
  return { resolution, storeUnavailable, needsRender: false };
}

const ageMs = ({ loadedAt }: LoadedIndex): number => Date.now() - loadedAt;

/** Records that the page at a path is rendered, so that the next request does not wait for a check. */
export function markRendered(pathname: string): void {
  memory.renderedPaths.add(pathname);
}

/** Marks the pages of these documents to be rendered before they are next served. */
export function requireRender(ids: ReadonlySet<string>): void {
  for (const { id, path } of memory.index?.data.pages ?? [])
    if (ids.has(id)) memory.renderedPaths.delete(path);
}

/** The path of a document when the index was last loaded. */
export const lastKnownPath = (id: string): string | undefined =>
  memory.index?.data.pages.find((page) => page.id === id)?.path;

/** The public pages when the index was last loaded, and whether the store was unavailable then. */
export function knownPages(): Pick<LinkData, 'pages' | 'site'> & { storeUnavailable: boolean } {
  const { data, storeUnavailable } = memory.index ?? { data: noLinks, storeUnavailable: true };
  return { pages: data.pages, site: data.site, storeUnavailable };
}

/** Applies changes to the index immediately, after content was published, moved or unpublished. */
export async function updateLinkIndex(changes: readonly LinkChange[]): Promise<void> {
  // A pending load may have read the content before the change.
  await memory.pendingLoad;
  const { index } = memory;
  const data = index && !index.storeUnavailable && (await updateInTime(index.data, changes));
  // Another load is newer.
  if (!data || memory.index !== index) return reload();
  if (data === index.data) void recordHeadings();
  else memory.index = { ...adopt(data, Date.now()), loadedAt: index.loadedAt };
}

/** @returns `undefined` if all must be loaded again */
async function updateInTime(data: LinkData, changes: readonly LinkChange[]): Promise<LinkData | undefined> {
  try {
    return await Promise.race([updateLinkData(data, changes), rejectAfterTimeout()]);
  } catch (cause) {
    log.warn('links', 'changes could not be applied to the link index: it is loaded again', { cause });
    return undefined;
  }
}

async function reload(): Promise<void> {
  memory.pendingLoad ??= loadIndex().finally(() => {
    memory.pendingLoad = undefined;
  });
  memory.index = await memory.pendingLoad;
}

async function loadIndex(): Promise<LoadedIndex> {
  const loadedAt = Date.now();
  const pendingData = loadLinkData();
  try {
    return adopt(await Promise.race([pendingData, rejectAfterTimeout()]), loadedAt);
  } catch (cause) {
    // A wrong token looks like an outage: only the cause tells them apart.
    log.warn('links', 'the content store counts as unavailable', { cause });
    void adoptLate(pendingData, loadedAt);
    const previous = memory.index;
    return {
      ...(previous && previous.data !== noLinks ? previous : await loadFromSnapshot()),
      loadedAt,
      storeUnavailable: true,
    };
  }
}

/** The index from the snapshot on disk; empty if no table can be built from it, so that each page decides itself. */
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
 * Adopts data that arrived after the timeout, unless a newer index exists. With thousands of pages, the first load takes
 * that long. Without this, a site without visitors would not record its addresses.
 */
async function adoptLate(pendingData: Promise<LinkData>, loadedAt: number): Promise<void> {
  try {
    const data = await pendingData;
    await memory.pendingLoad;
    if (!memory.index || memory.index.storeUnavailable || memory.index.loadedAt <= loadedAt)
      memory.index = adopt(data, loadedAt);
  } catch {
    // The load failed; the next request tries again.
  }
}

/** Builds the index from loaded data, and updates the address history and the snapshot in the background. */
function adopt(data: LinkData, loadedAt: number): LoadedIndex {
  // First, so that data from which no table can be built is not saved.
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

/** Adds the current paths to the address history. Paths that a change removed are recorded by its webhook. */
async function recordCurrentAddresses({ pages, records }: LinkData, observedAt: Date): Promise<void> {
  try {
    await recordAddresses(missingEntries(pages, records, observedAt), observedAt);
  } catch (cause) {
    log.warn('links', 'addresses could not be recorded; the next load of the link index tries again', {
      cause,
    });
  }
}

function rejectAfterTimeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`the content store did not answer within ${storeTimeoutMs} ms`)),
      storeTimeoutMs,
    ).unref();
  });
}
