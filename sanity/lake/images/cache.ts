import { readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '../log.ts';
import { makePrivateFolder } from '../store/fileModes.ts';

/** Transformed images on disk, the least recently used thrown out first. */
export interface ImageCache {
  /**
   * The bytes under a key (64 hex digits), made once when they are missing, however many ask at the same time.
   * @param make its signal is aborted when everybody who asked has gone.
   * @param gone aborted when this client has gone.
   */
  get(key: string, make: MakeImage, gone?: AbortSignal): Promise<Buffer>;
}

type MakeImage = (abandoned: AbortSignal) => Promise<Buffer>;

/** @throws Error when the folder cannot be made. */
export function openImageCache(dir: string, maxBytes: number): ImageCache {
  makePrivateFolder(dir);
  const kept = new Map<string, number>(); // key → bytes, the least recently used first
  const making = new Map<string, { work: Promise<Buffer>; abandon: AbortController; clients: number }>();
  let total = 0;
  const path = (key: string) => join(dir, key);
  const found = readdirSync(dir).map((name) => ({ name, stat: statSync(path(name)) }));
  for (const { name, stat } of found.sort((a, b) => a.stat.mtimeMs - b.stat.mtimeMs)) {
    if (/^[0-9a-f]{64}$/.test(name)) remember(name, stat.size);
    else rmSync(path(name)); // half-written when a process died
  }

  function remember(key: string, bytes: number) {
    forget(key);
    total += bytes;
    kept.set(key, bytes);
  }

  function forget(key: string) {
    total -= kept.get(key) ?? 0;
    kept.delete(key);
  }

  async function keep(key: string, bytes: Buffer) {
    await writeFile(`${path(key)}.part`, bytes);
    await rename(`${path(key)}.part`, path(key));
    remember(key, bytes.length);
    for (const oldest of [...kept.keys()]) {
      if (total <= maxBytes) break;
      forget(oldest);
      await rm(path(oldest), { force: true });
    }
  }

  async function readOrMake(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = kept.has(key) && (await readFile(path(key)).catch(() => undefined));
    if (known) remember(key, known.length);
    else forget(key);
    if (known) return known;
    const made = await make();
    // A full disk costs time, never a picture: it is made again next time.
    await keep(key, made).catch((cause) => log.warn('an image could not be cached', { cause }));
    return made;
  }

  function begin(key: string, make: MakeImage) {
    const abandon = new AbortController();
    const work = readOrMake(key, () => make(abandon.signal)).finally(() => making.delete(key));
    const job = { work, abandon, clients: 0 };
    making.set(key, job);
    return job;
  }

  return {
    get(key, make, gone) {
      const job = making.get(key) ?? begin(key, make);
      job.clients += 1;
      const leave = () => {
        job.clients -= 1;
        if (job.clients === 0) job.abandon.abort(gone?.reason);
      };
      gone?.addEventListener('abort', leave, { once: true });
      return job.work;
    },
  };
}
