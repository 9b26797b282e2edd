import { createReadStream } from 'node:fs';
import { chmod, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unpackTar } from 'modern-tar/fs';
import { hashFile } from './hashFile.ts';
import { type DatabaseFacts, inspectDatabase } from './inspectDatabase.ts';
import { fileName, type Manifest, parseManifest } from './manifest.ts';

/**
 * Unpacks a backup into an empty folder and checks all of it: that nothing is missing or more than the manifest says,
 * each file's hash, and the database down to its rows. Everything is on disk when it returns.
 *
 * @throws Error that names the file and what is wrong
 */
export async function unpackBackup(path: string, to: string): Promise<Manifest> {
  try {
    const known = ({ name, type }: { name: string; type?: string }) =>
      type === 'file' && (name === 'manifest.json' || fileName.safeParse(name).success);
    const unpack = unpackTar(to, { filter: known, strict: true, fmode: 0o600, dmode: 0o700 });
    await pipeline(createReadStream(path), unpack);
    const manifest = parseManifest(await readFile(join(to, 'manifest.json'), 'utf8'));
    await rm(join(to, 'manifest.json'));
    await requireFiles(to, manifest);
    requireSame(inspectDatabase(join(to, 'lake.sqlite')), manifest);
    return manifest;
  } catch (cause) {
    throw new Error(`${path} cannot be restored: ${(cause as Error).message}. Nothing was changed.`, {
      cause,
    });
  }
}

async function requireFiles(folder: string, { files }: Manifest): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const wanted = new Set(Object.keys(files).map((name) => join(folder, name)));
  const extra = found.find((path) => !wanted.has(path));
  if (extra !== undefined) throw new Error(`${extra.slice(folder.length + 1)} is not in its manifest`);
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const path = join(folder, name);
    const sum = await hashFile(path);
    if (sum.bytes !== bytes || sum.sha256 !== sha256) throw new Error(`${name} is not as it was written`);
    await chmod(path, 0o600);
    await syncFile(path);
  }
}

function requireSame(found: DatabaseFacts, { store, lastTransaction, counts }: Manifest): void {
  if (found.store !== store || found.lastTransaction !== lastTransaction) {
    throw new Error('lake.sqlite is of another store or time than its manifest says');
  }
  for (const [table, count] of Object.entries(counts)) {
    if (found.counts[table as keyof typeof counts] !== count) {
      throw new Error(`lake.sqlite has not as many ${table} as its manifest says`);
    }
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
