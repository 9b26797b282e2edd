import { readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '../log.ts';
import { makePrivateFolder } from '../store/fileModes.ts';

/** Transformed images on disk. The least recently used are deleted first. */
export interface ImageCache {
  /**
   * Returns the bytes of a key (64 hex digits). A missing image is created once for all simultaneous requests.
   * @param make creates the image; its signal is aborted when all clients that wait for it have disconnected.
   * @param gone aborted when this client disconnects.
   */
  get(key: string, make: MakeImage, gone?: AbortSignal): Promise<Buffer>;
}

type MakeImage = (abandoned: AbortSignal) => Promise<Buffer>;

/** Opens the cache in a folder. @throws Error when the folder cannot be created */
export function openImageCache(dir: string, maxBytes: number): ImageCache {
  makePrivateFolder(dir);
  const sizes = new Map<string, number>(); // key → bytes, the least recently used first
  const pending = new Map<string, { work: Promise<Buffer>; abandon: AbortController; clients: number }>();
  let total = 0;
  const path = (key: string) => join(dir, key);
  const files = readdirSync(dir).map((name) => ({ name, stat: statSync(path(name)) }));
  for (const { name, stat } of files.sort((a, b) => a.stat.mtimeMs - b.stat.mtimeMs)) {
    if (/^[0-9a-f]{64}$/.test(name)) remember(name, stat.size);
    else rmSync(path(name)); // incomplete: its process ended during the write
  }

  function remember(key: string, bytes: number) {
    forget(key);
    total += bytes;
    sizes.set(key, bytes);
  }

  function forget(key: string) {
    total -= sizes.get(key) ?? 0;
    sizes.delete(key);
  }

  async function save(key: string, bytes: Buffer) {
    await writeFile(`${path(key)}.part`, bytes);
    await rename(`${path(key)}.part`, path(key));
    remember(key, bytes.length);
    for (const oldest of [...sizes.keys()]) {
      if (total <= maxBytes) break;
      forget(oldest);
      await rm(path(oldest), { force: true });
    }
  }

  async function readOrCreate(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const cached = sizes.has(key) && (await readFile(path(key)).catch(() => undefined));
    if (cached) remember(key, cached.length);
    else forget(key);
    if (cached) return cached;
    const created = await make();
    // With a full disk the image is still served, and created again next time.
    await save(key, created).catch((cause) => log.warn('an image could not be cached', { cause }));
    return created;
  }

  function begin(key: string, make: MakeImage) {
    const abandon = new AbortController();
    const work = readOrCreate(key, () => make(abandon.signal)).finally(() => pending.delete(key));
    const job = { work, abandon, clients: 0 };
    pending.set(key, job);
    return job;
  }

  return {
    get(key, make, gone) {
      const job = pending.get(key) ?? begin(key, make);
      job.clients += 1;
      const release = () => {
        job.clients -= 1;
        if (job.clients === 0) job.abandon.abort(gone?.reason);
      };
      gone?.addEventListener('abort', release, { once: true });
      return job.work;
    },
  };
}
