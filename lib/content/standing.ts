import { processMemory } from '#lib/cache/processMemory.ts';
import { unrecorded } from '#lib/links/ledger.ts';
import { type LinkData, noLinks } from '#lib/links/linkData.ts';
import { buildLinkTable, type LinkTable } from '#lib/links/linkTable.ts';
import { type Resolution, resolve } from '#lib/links/resolve.ts';
import { type Suggestions, suggestFrom } from '#lib/links/suggest.ts';
import { log } from '#lib/server/log.ts';
import { status } from '#lib/server/status.ts';
import { keepLinks, lastKept } from './keptLinks.ts';
import { writeDown } from './ledger.ts';
import { loadLinkData } from './linkData.ts';
import { recordHeadings } from './recordHeadings.ts';

type Known = {
  data: LinkData;
  table: LinkTable;
  askedAt: number;
  away: boolean;
  suggest?: ReturnType<typeof suggestFrom>;
};

/**
 * For how many milliseconds what is known is trusted, should the store have told of a change in vain: by visitors of a
 * page, by those who ask for what is not there (anybody can do that), and with the store away.
 */
const fresh = { known: 60_000, unknown: 900_000, away: 5_000 };

/** A store that takes longer than this, in milliseconds, counts as away: the visitor waits behind it. */
const patience = 1_500;

type Memory = {
  known?: Known | undefined;
  asking?: Promise<Known> | undefined;
  /** Paths whose pages are known to be made. */
  made: Set<string>;
};

/** One for the process: the route that hears of changes is bundled apart from the proxy. */
const memory = processMemory<Memory>('links', () => ({ made: new Set() }));

status.set('linkIndexLoadedAt', () => (memory.known?.away ? undefined : memory.known?.askedAt));

/** What can be said of an address before the page is asked for. */
export type Standing = {
  /** `undefined` when nothing is known of any address: the page itself decides. */
  resolution: Resolution | undefined;
  away: boolean;
  /** Whether the page may have to be made yet: nobody was shown it since the site started, or since it changed. */
  first: boolean;
};

/**
 * Where an address leads, and whether the content store is away. From memory, which is made anew when the store tells of
 * a change; an address that leads nowhere asks the store nothing, or anybody could keep it busy. With the store away,
 * from what the site itself kept.
 *
 * @param pathname as asked for, percent-encoded
 * @param search with its `?`, or empty
 */
export async function standingOf(pathname: string, search: string): Promise<Standing> {
  if (!memory.known || (memory.known.away && ageOf(memory.known) > fresh.away)) await ask();
  const { known } = memory;
  const away = known?.away ?? true;
  if (!known || known.data === noLinks) return { resolution: undefined, away, first: true };
  const resolution = resolve(known.table, pathname, search);
  if (!away && ageOf(known) > (resolution.kind === 'page' ? fresh.known : fresh.unknown)) void ask();
  if (resolution.kind === 'page') return { resolution, away, first: !memory.made.has(resolution.path) };
  memory.made.delete(pathname);
  return { resolution, away, first: false };
}

const ageOf = ({ askedAt }: Known): number => Date.now() - askedAt;

/** Takes note that the page at an address is made, so that the next visitor is not kept waiting to see to it. */
export function noteMade(pathname: string): void {
  memory.made.add(pathname);
}

/** Has the pages of these documents rendered before they are next shown. */
export function renderBeforeShowing(ids: ReadonlySet<string>): void {
  for (const { id, path } of memory.known?.data.pages ?? []) if (ids.has(id)) memory.made.delete(path);
}

/** The path of a document, as it was when the links were last read. */
export const lastPathOf = (id: string): string | undefined =>
  memory.known?.data.pages.find((page) => page.id === id)?.path;

/** The pages that come nearest to an address that leads nowhere. */
export function suggestionsFor(pathname: string): Suggestions {
  const { known } = memory;
  if (!known) return { pages: [], words: '' };
  known.suggest ??= suggestFrom(known.data.pages);
  return known.suggest(pathname);
}

/** Reads everything anew at once: something was published, moved or taken away. */
export async function refreshLinks(): Promise<void> {
  // An answer that is under way may have been given before the change.
  await memory.asking;
  await ask();
}

async function ask(): Promise<void> {
  memory.asking ??= load().finally(() => {
    memory.asking = undefined;
  });
  memory.known = await memory.asking;
}

async function load(): Promise<Known> {
  const askedAt = Date.now();
  const answer = loadLinkData();
  try {
    return taken(await Promise.race([answer, tooLate()]), askedAt);
  } catch (cause) {
    // A wrong token looks like an outage: only the cause tells them apart.
    log.warn('links', 'the content store counts as unavailable', { cause });
    void takeLate(answer, askedAt);
    const before = memory.known;
    return { ...(before && before.data !== noLinks ? before : await fromDisk()), askedAt, away: true };
  }
}

/** What the site kept itself; nothing, where no table can be made of it: then each page decides for itself. */
async function fromDisk(): Promise<Pick<Known, 'data' | 'table'>> {
  const data = await lastKept();
  try {
    return { data, table: tableOf(data) };
  } catch {
    // `tableOf` has logged why.
    return { data: noLinks, table: buildLinkTable(noLinks) };
  }
}

/**
 * Takes an answer that came too late for whoever waited, unless a newer one is known. Of thousands of pages the first
 * answer takes that long, and the ledger of a site that nobody visits must be written too.
 */
async function takeLate(answer: Promise<LinkData>, askedAt: number): Promise<void> {
  try {
    const data = await answer;
    await memory.asking;
    if (!memory.known || memory.known.away || memory.known.askedAt <= askedAt)
      memory.known = taken(data, askedAt);
  } catch {
    // It was no answer: the next visitor asks again.
  }
}

/** Takes what the store answered for what is known from now on, and sees to it that ledger and disk have it. */
function taken(data: LinkData, askedAt: number): Known {
  // First: what no table can be made of must not be kept.
  const table = tableOf(data);
  void writeDownPages(data, new Date(askedAt));
  void recordHeadings();
  void keepLinks(data);
  return { data, table, askedAt, away: false };
}

function tableOf(data: LinkData): LinkTable {
  try {
    return buildLinkTable(data);
  } catch (cause) {
    log.error('links', 'the link index could not be built', { cause });
    throw cause;
  }
}

/** Sees to it that the addresses of today are in the ledger; what an address was before, notices of changes tell. */
async function writeDownPages({ pages, records }: LinkData, seen: Date): Promise<void> {
  try {
    await writeDown(unrecorded(pages, records, seen), seen);
  } catch (cause) {
    log.warn('links', 'addresses could not be recorded; they will be when the links are next read', {
      cause,
    });
  }
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the content store is slow')), patience).unref();
  });
}
