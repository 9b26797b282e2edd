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
 * Writes a store to one file, even while a lake uses it. The file appears only once it is complete and on disk, readable by
 * its owner only. Service tokens and logins are not included.
 *
 * @param dir LAKE_DIR, absolute
 * @param path absolute path of the file
 * @param progress called with progress lines
 * @throws Error if the store is damaged, an asset is missing or the file exists; no partial file is left
 */
export async function writeBackup(
  dir: string,
  path: string,
  progress: (line: string) => void = () => {},
): Promise<Manifest> {
  if (!existsSync(join(dir, 'lake.sqlite'))) {
    throw new Error(`There is no store in ${dir}: set LAKE_DIR to its folder.`);
  }
  if (existsSync(path)) throw fileExists(path);
  checkStore(dir);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const copy = `${path}.${process.pid}.sqlite.part`;
  const part = `${path}.${process.pid}.part`;
  try {
    // Created first with its mode, because SQLite would make it readable by everyone.
    await writeFile(copy, '', { mode: 0o600, flag: 'wx' });
    await snapshotDatabase(dir, copy, reportTenths('database', progress));
    const names = referencedAssets(copy, join(dir, 'assets'));
    const files = await describeFiles(dir, copy, names, reportTenths('assets', progress));
    const manifest = {
      format: 1 as const,
      madeAt: new Date().toISOString(),
      ...inspectDatabase(copy),
      files,
    };
    progress('writing the file');
    await writeTar(part, manifest, (name) => (name === 'lake.sqlite' ? copy : join(dir, name)));
    // Unlike `rename`, `link` never replaces a file that was created meanwhile.
    await link(part, path).catch((cause) => {
      throw cause.code === 'EEXIST' ? fileExists(path) : cause;
    });
    syncFolder(dirname(path));
    return manifest;
  } finally {
    await rm(copy, { force: true });
    await rm(part, { force: true });
  }
}

const fileExists = (path: string) => new Error(`${path} already exists: choose another file.`);

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

/** Reports every completed tenth as a line. */
function reportTenths(label: string, progress: (line: string) => void): (done: number) => void {
  let last = -1;
  return (done) => {
    const tenth = Math.floor(done * 10);
    if (tenth > last) progress(`${label} ${tenth * 10} %`);
    last = Math.max(last, tenth);
  };
}
