import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

/**
 * Next keeps in memory which tags are stale: after a restart it would serve every page as it is on the disk for another
 * 15 minutes. So each mark is appended to a file beside the pages, and read back at the start. Marks need no request:
 * `revalidateTag` only takes effect when the request that called it is over.
 */
const file = () => `${process.env.NEXT_DIST_DIR || '.next'}/cache/stale-tags.log`;

/** Older marks are dropped: a page that old is rendered again by its `revalidate` time (900 s) anyway. */
const keepMs = 60 * 60_000;
/** The file is rewritten without repetitions when this much was appended. */
const compactAfterBytes = 4 * 1024 ** 2;

const memory = processGlobal('stale-tags', () => ({ restored: false, appendedBytes: 0 }));

/** Marks tags as stale at once, and on the disk: pages with them are rendered again, and served as they are until then. */
export function markStale(tags: Iterable<string>, now = Date.now()): void {
  const all = [...tags];
  persistStale(all, now);
  for (const tag of all) mark(tag, now);
}

/** Only writes the marks to the disk: they hold from the next start on, or when `markStale` is called. */
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

/** Reads back the marks that were made before the process started; once in its life. */
export function restoreStaleTags(now = Date.now()): void {
  if (memory.restored) return;
  memory.restored = true;
  const marks = readMarks(now);
  for (const [tag, at] of marks) mark(tag, at);
  if (marks.size > 0) compact(marks);
}

function mark(tag: string, at: number): void {
  const known = tagsManifest.get(tag);
  tagsManifest.set(tag, { ...known, stale: Math.max(at, known?.stale ?? 0) });
}

function readMarks(now: number): Map<string, number> {
  const marks = new Map<string, number>();
  for (const line of readLines()) {
    // A line that was cut off by a crash matches neither.
    const [, at, tag] = /^(\d+) (".*")$/.exec(line) ?? [];
    if (at !== undefined && tag !== undefined && Number(at) > now - keepMs)
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
