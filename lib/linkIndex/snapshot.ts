import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { type LinkData, noLinks } from '#lib/urls/linkData.ts';

/** Beside the pages, so that a new build begins with what it knows itself. */
const file = () => `${process.env.NEXT_DIST_DIR || '.next'}/cache/links.json`;

const memory = processGlobal('kept-links', () => ({ text: '', writing: Promise.resolve() }));

/**
 * Keeps what is known of all addresses for the day when the site starts and the store is away. At once: a page cache
 * that is made anew after a change may not have come so far when the site stops.
 */
export function saveSnapshot(data: LinkData): Promise<void> {
  const text = JSON.stringify(data);
  if (text !== memory.text) {
    memory.text = text;
    memory.writing = memory.writing.then(() => write(text));
  }
  return memory.writing;
}

/** Where nothing can be written, the page cache must do; see `loadSnapshot`. */
async function write(text: string): Promise<void> {
  try {
    await mkdir(dirname(file()), { recursive: true });
    await writeFile(`${file()}.new`, text);
    await rename(`${file()}.new`, file());
  } catch (cause) {
    // The next answer is written, were it the same.
    memory.text = '';
    log.warn('links', 'the link index could not be saved; the page cache has it, perhaps older', { cause });
  }
}

/** What the site kept when the store last answered; before it ever did, what the build knew, as a page of Next's. */
export async function loadSnapshot(): Promise<LinkData> {
  try {
    // What an earlier version of the site kept may lack what this one knows.
    return { ...noLinks, ...(JSON.parse(await readFile(file(), 'utf8')) as Partial<LinkData>) };
  } catch (cause) {
    // Before the store ever answered there is no such file.
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
    log.warn('links', 'no address is known: the page cache could not be read', { cause });
    return noLinks;
  }
}
