import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';

/** In the build folder, so that a new build does not start with the snapshot of an old one. */
const snapshotFile = () => `${process.env.NEXT_DIST_DIR || '.next'}/cache/links.json`;

const memory = processGlobal('kept-links', () => ({ text: '', writing: Promise.resolve() }));

/**
 * Saves the link index to disk so that the site can start while the store is down. Written immediately: the page cache
 * may lag behind when the process stops.
 */
export function saveSnapshot(data: LinkData): Promise<void> {
  const text = JSON.stringify(data);
  if (text !== memory.text) {
    memory.text = text;
    memory.writing = memory.writing.then(() => write(text));
  }
  return memory.writing;
}

/** If the file cannot be written, `loadSnapshot` falls back to the page cache. */
async function write(text: string): Promise<void> {
  try {
    await mkdir(dirname(snapshotFile()), { recursive: true });
    await writeFile(`${snapshotFile()}.new`, text);
    await rename(`${snapshotFile()}.new`, snapshotFile());
  } catch (cause) {
    // The next snapshot is written even if it is the same.
    memory.text = '';
    log.warn('links', 'the link index could not be saved; the page cache may have an older one', { cause });
  }
}

/** Loads the last saved link index. If there is none, falls back to the one that the build put in the page cache. */
export async function loadSnapshot(): Promise<LinkData> {
  try {
    // A snapshot of an earlier version of the site may lack fields.
    return { ...noLinks, ...(JSON.parse(await readFile(snapshotFile(), 'utf8')) as Partial<LinkData>) };
  } catch (cause) {
    // The file does not exist until the content store has answered once.
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn('links', 'the saved link index could not be read; the page cache has one', { cause });
    return fromPageCache();
  }
}

async function fromPageCache(): Promise<LinkData> {
  try {
    const response = await selfFetch('/api/addresses');
    return response.ok ? ((await response.json()) as LinkData) : noLinks;
  } catch (cause) {
    log.warn('links', 'the link index is empty: the page cache could not be read', { cause });
    return noLinks;
  }
}
