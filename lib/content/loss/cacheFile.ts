import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { log } from '#lib/server/log.ts';

/** Path in the cache folder of the build. Each build has its own, so it starts with the data that it wrote itself. */
const path = (name: string) => join(process.env.NEXT_DIST_DIR || '.next', 'cache', name);

/** Reads a JSON file from the build's cache folder; `undefined` if it does not exist or cannot be read. */
export async function readCacheFile(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path(name), 'utf8')) as unknown;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn('content', `${name} could not be read; the site runs without it`, { cause });
    return undefined;
  }
}

/** Replaces a JSON file in the build's cache folder atomically. A failed write is logged, not thrown. */
export async function writeCacheFile(name: string, value: unknown): Promise<void> {
  const target = path(name);
  // Unique, because a build writes from several threads.
  const temporary = `${target}.${randomUUID()}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(temporary, JSON.stringify(value));
    await rename(temporary, target);
  } catch (cause) {
    log.warn(
      'content',
      `${name} could not be written; check the disk and the permissions of the build folder`,
      {
        cause,
      },
    );
  }
}

/** Deletes a file from the build's cache folder, if it exists. A failure is logged, not thrown. */
export async function removeCacheFile(name: string): Promise<void> {
  try {
    await rm(path(name), { force: true });
  } catch (cause) {
    log.warn('content', `${name} could not be removed; check the permissions of the build folder`, { cause });
  }
}
