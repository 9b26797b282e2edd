import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '../log.ts';

/** Transformed images on disk, the least recently used thrown out first. */
export interface ImageCache {
  /** The bytes under a key (64 hex digits), made once when they are missing, however many ask at the same time. */
  get(key: string, make: () => Promise<Buffer>): Promise<Buffer>;
}

/** @throws Error when the folder cannot be made. */
export function openImageCache(dir: string, maxBytes: number): ImageCache {
  mkdirSync(dir, { recursive: true });
  const kept = new Map<string, number>(); // key → bytes, the least recently used first
  const making = new Map<string, Promise<Buffer>>();
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

  return {
    get(key, make) {
      const already = making.get(key);
      if (already) return already;
      const work = readOrMake(key, make).finally(() => making.delete(key));
      making.set(key, work);
      return work;
    },
  };
}
