import { createReadStream } from 'node:fs';
import { chmod, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unpackTar } from 'modern-tar/fs';
import { hashFile } from './hashFile.ts';
import { type DatabaseFacts, inspectDatabase } from './inspectDatabase.ts';
import { fileName, type Manifest, parseManifest } from './manifest.ts';

/**
 * Unpacks a backup into an empty folder and checks it: no files are missing or extra, every hash matches, and the database
 * is valid down to its rows. All files are synced to disk.
 *
 * @param path absolute path of the backup
 * @throws Error that names the file and the problem
 */
export async function unpackBackup(path: string, to: string): Promise<Manifest> {
  try {
    const isExpected = ({ name, type }: { name: string; type?: string }) =>
      type === 'file' && (name === 'manifest.json' || fileName.safeParse(name).success);
    const unpack = unpackTar(to, { filter: isExpected, strict: true, fmode: 0o600, dmode: 0o700 });
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
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const expected = new Set(Object.keys(files).map((name) => join(folder, name)));
  const extra = paths.find((path) => !expected.has(path));
  if (extra !== undefined) throw new Error(`${extra.slice(folder.length + 1)} is not in the manifest`);
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const path = join(folder, name);
    const sum = await hashFile(path);
    if (sum.bytes !== bytes || sum.sha256 !== sha256) throw new Error(`${name} does not match its checksum`);
    await chmod(path, 0o600);
    await syncFile(path);
  }
}

function requireSame(actual: DatabaseFacts, { store, lastTransaction, counts }: Manifest): void {
  if (actual.store !== store || actual.lastTransaction !== lastTransaction) {
    throw new Error('lake.sqlite does not match the store or transaction in the manifest');
  }
  for (const [table, count] of Object.entries(counts)) {
    if (actual.counts[table as keyof typeof counts] !== count) {
      throw new Error(`lake.sqlite does not have the number of ${table} in the manifest`);
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
