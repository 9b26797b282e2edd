import { createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packTar, type TarSource } from 'modern-tar/fs';
import { checkStore } from '#sanity/lake/store/checkStore.ts';
import { syncFolder } from '#sanity/lake/store/durableFile.ts';
import { hashFile } from './hashFile.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import type { Manifest } from './manifest.ts';
import { referencedAssets } from './referencedAssets.ts';
import { snapshotDatabase } from './snapshotDatabase.ts';

/**
 * Writes a store into one file, while a lake uses it or not. The file appears when it is whole and on disk, readable by
 * its owner only. The tokens of programs and logins are left out.
 *
 * @param dir LAKE_DIR, absolute
 * @param path of the file; absolute
 * @param progress called with a line now and then
 * @throws Error when the store is damaged or lacks an asset, or the file is there; then nothing is left
 */
export async function writeBackup(
  dir: string,
  path: string,
  progress: (line: string) => void = () => {},
): Promise<Manifest> {
  if (!existsSync(join(dir, 'lake.sqlite'))) {
    throw new Error(`There is no store in ${dir}: set LAKE_DIR to its folder.`);
  }
  if (existsSync(path)) throw taken(path);
  checkStore(dir);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const copy = `${path}.${process.pid}.sqlite.part`;
  const part = `${path}.${process.pid}.part`;
  try {
    // Made first, with its mode: SQLite would let everybody read it.
    await writeFile(copy, '', { mode: 0o600, flag: 'wx' });
    await snapshotDatabase(dir, copy, tenths('database', progress));
    const names = referencedAssets(copy, join(dir, 'assets'));
    const files = await describeFiles(dir, copy, names, tenths('assets', progress));
    const manifest = {
      format: 1 as const,
      madeAt: new Date().toISOString(),
      ...inspectDatabase(copy),
      files,
    };
    progress('writing the file');
    await writeTar(part, manifest, (name) => (name === 'lake.sqlite' ? copy : join(dir, name)));
    // Unlike a renaming, a link never replaces a file that has come in between.
    await link(part, path).catch((cause) => {
      throw cause.code === 'EEXIST' ? taken(path) : cause;
    });
    syncFolder(dirname(path));
    return manifest;
  } finally {
    await rm(copy, { force: true });
    await rm(part, { force: true });
  }
}

const taken = (path: string) => new Error(`${path} is there already: give another file.`);

async function describeFiles(dir: string, copy: string, names: string[], progress: (done: number) => void) {
  const { sha1: _, ...database } = await hashFile(copy);
  const files: Manifest['files'] = { 'lake.sqlite': database };
  for (const [index, name] of names.entries()) {
    const { sha1, ...sum } = await hashFile(join(dir, 'assets', name));
    if (!name.startsWith(sha1)) {
      throw new Error(
        `The asset file ${join(dir, 'assets', name)} is damaged: put it back from an older backup, or delete the asset in the Studio; nothing was written.`,
      );
    }
    files[`assets/${name}`] = sum;
    progress((index + 1) / names.length);
  }
  return files;
}

async function writeTar(part: string, manifest: Manifest, source: (name: string) => string): Promise<void> {
  const first: TarSource = {
    type: 'content',
    content: `${JSON.stringify(manifest, null, 2)}\n`,
    target: 'manifest.json',
    mode: 0o600,
  };
  const rest = Object.keys(manifest.files).map(
    (name): TarSource => ({ type: 'file', source: source(name), target: name, mode: 0o600 }),
  );
  await pipeline(packTar([first, ...rest]), createWriteStream(part, { mode: 0o600, flush: true }));
}

/** Makes a line of each tenth that is done. */
function tenths(what: string, progress: (line: string) => void): (done: number) => void {
  let last = -1;
  return (done) => {
    const tenth = Math.floor(done * 10);
    if (tenth > last) progress(`${what} ${tenth * 10} %`);
    last = Math.max(last, tenth);
  };
}
