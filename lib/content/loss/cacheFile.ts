import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { log } from '#lib/server/log.ts';

/** Beside the pages of the build, so that each build begins with what it knows itself. */
const path = (name: string) => join(process.env.NEXT_DIST_DIR || '.next', 'cache', name);

/** What a file beside the pages holds; `undefined` when there is none, or none that can be read. */
export async function readCacheFile(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path(name), 'utf8')) as unknown;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn('content', `${name} could not be read; the site goes on without it`, { cause });
    return undefined;
  }
}

/** Replaces a file beside the pages in one step. Where nothing can be written, the site goes on without it. */
export async function writeCacheFile(name: string, value: unknown): Promise<void> {
  const to = path(name);
  // A build writes from several threads.
  const beside = `${to}.${randomUUID()}`;
  try {
    await mkdir(dirname(to), { recursive: true });
    await writeFile(beside, JSON.stringify(value));
    await rename(beside, to);
  } catch (cause) {
    log.warn('content', `${name} could not be written; check the disk and the rights of the build's folder`, {
      cause,
    });
  }
}

/** Removes a file beside the pages, if it is there. */
export async function removeCacheFile(name: string): Promise<void> {
  try {
    await rm(path(name), { force: true });
  } catch (cause) {
    log.warn('content', `${name} could not be removed; check the rights of the build's folder`, { cause });
  }
}
