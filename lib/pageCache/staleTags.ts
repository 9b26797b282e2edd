import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

/**
 * Next keeps stale tags in memory only: after a restart it would serve outdated pages from disk for another 15 minutes.
 * Each mark is therefore appended to a file beside the pages, which is read at startup. `revalidateTag` is not used,
 * because it needs a request and takes effect only when that request ends.
 */
const file = () => `${process.env.NEXT_DIST_DIR || '.next'}/cache/stale-tags.log`;

/** Older marks are dropped: a page that old is rendered again anyway, by its `revalidate` time (900 s). */
const maxAgeMs = 60 * 60_000;
/** The file is rewritten without duplicates after this much was appended. */
const compactAfterBytes = 4 * 1024 ** 2;

/** Read by lib/server/responseCache.ts. */
const pageChanges = processGlobal('page-changes', () => ({ count: 0 }));

const memory = processGlobal('stale-tags', () => ({ restored: false, appendedBytes: 0 }));

/** Marks tags as stale in memory and on disk: their pages are served stale until they are rendered again. @param now ms */
export function markStale(tags: Iterable<string>, now = Date.now()): void {
  const all = [...tags];
  persistStale(all, now);
  for (const tag of all) mark(tag, now);
}

/** Writes the marks to disk only: they take effect at the next start, or when `markStale` is called. @param now ms */
export function persistStale(tags: Iterable<string>, now = Date.now()): void {
  const lines = [...tags].map((tag) => `${now} ${JSON.stringify(tag)}\n`).join('');
  if (lines === '') return;
  try {
    mkdirSync(dirname(file()), { recursive: true });
    appendFileSync(file(), lines);
    memory.appendedBytes += lines.length;
    if (memory.appendedBytes > compactAfterBytes) compact(readMarks(now));
  } catch (cause) {
    log.warn('revalidate', 'stale marks could not be saved: they are lost if the site restarts now', {
      cause,
    });
  }
}

/** Loads the marks of earlier processes; only the first call has an effect. */
export function restoreStaleTags(now = Date.now()): void {
  if (memory.restored) return;
  memory.restored = true;
  const marks = readMarks(now);
  for (const [tag, at] of marks) mark(tag, at);
  if (marks.size > 0) compact(marks);
}

function mark(tag: string, at: number): void {
  pageChanges.count += 1;
  const entry = tagsManifest.get(tag);
  tagsManifest.set(tag, { ...entry, stale: Math.max(at, entry?.stale ?? 0) });
}

function readMarks(now: number): Map<string, number> {
  const marks = new Map<string, number>();
  for (const line of readLines()) {
    // A line truncated by a crash does not match.
    const [, at, tag] = /^(\d+) (".*")$/.exec(line) ?? [];
    if (at !== undefined && tag !== undefined && Number(at) > now - maxAgeMs)
      marks.set(JSON.parse(tag), Number(at));
  }
  return marks;
}

function readLines(): string[] {
  try {
    return readFileSync(file(), 'utf8').split('\n');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn('revalidate', 'stale marks could not be read', { cause });
    return [];
  }
}

function compact(marks: ReadonlyMap<string, number>): void {
  const text = [...marks].map(([tag, at]) => `${at} ${JSON.stringify(tag)}\n`).join('');
  writeFileSync(`${file()}.new`, text);
  renameSync(`${file()}.new`, file());
  memory.appendedBytes = 0;
}
