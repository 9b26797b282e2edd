import { z } from 'zod';
import { processMemory } from '#lib/cache/processMemory.ts';
import { addressBook } from './addresses.ts';
import { ownRequest } from './ownRequest.ts';

type Known = { paths: ReadonlySet<string>; askedAt: number; away: boolean };

/** For how many milliseconds the addresses are trusted: one that is known, one that is not, and with the store away. */
const fresh = { known: 60_000, unknown: 1_000, away: 5_000 };

/** A store that takes longer than this, in milliseconds, counts as away: the visitor waits behind it. */
const patience = 1_500;

/** What the site makes without a document. */
const own = ['/', '/soeg'];

type Memory = {
  known?: Known | undefined;
  asking?: Promise<Known> | undefined;
  /** Paths that were let through with the store there: their pages are made. */
  made: Set<string>;
};

/** One for the process: the route that hears of changes is bundled apart from the proxy. */
const memory = processMemory<Memory>('known-paths', () => ({ made: new Set() }));

/** What can be said of an address before the page is asked for. */
export type Standing = {
  known: boolean;
  away: boolean;
  /** Whether the page may have to be made yet: nobody asked for it since the site started. */
  first: boolean;
};

/**
 * Whether something public stands at an address, and whether the content store is away. From memory where that can
 * be trusted; with the store away, from the last list that the site itself kept.
 *
 * @param path the address, from the root, no trailing slash
 * @param onRequest whether the page is made on each request, so that it matters how the store is doing just now
 */
export async function standingOf(path: string, onRequest = false): Promise<Standing> {
  const before = memory.known;
  const age = before ? Date.now() - before.askedAt : Infinity;
  const found = before?.paths.has(path) ?? false;
  // A page that may have to be made now needs the store now; one that was made before does not.
  const needsStore = onRequest || (found && !memory.made.has(path));
  if (before?.away ? age > fresh.away : needsStore) await ask();
  else if (found && age > fresh.known) void ask();
  else if (!found && !before?.away && age > fresh.unknown) await ask();
  // With nothing to go by, the page itself decides.
  if (!memory.known || memory.known.paths.size === 0) return { known: true, away: true, first: true };
  const { paths, away } = memory.known;
  const known = paths.has(path);
  const first = known && !memory.made.has(path);
  if (known && !away) memory.made.add(path);
  else if (!known) memory.made.delete(path);
  return { known, away, first };
}

/** Asks for the addresses again at once: something was published, moved or taken away. */
export async function refreshKnownPaths(): Promise<void> {
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
  try {
    const addresses = await Promise.race([addressBook(), tooLate()]);
    const paths = addresses.all().map((entry) => entry.path);
    return { paths: new Set([...own, ...paths]), askedAt: Date.now(), away: false };
  } catch {
    return { paths: memory.known?.paths ?? (await lastList()), askedAt: Date.now(), away: true };
  }
}

/** The list that the site made when the store last answered; Next keeps it as it keeps pages. */
async function lastList(): Promise<ReadonlySet<string>> {
  try {
    const response = await ownRequest('/api/addresses');
    return new Set([...own, ...z.array(z.string()).parse(await response.json())]);
  } catch {
    return new Set();
  }
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the content store is slow')), patience).unref();
  });
}
