import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Build, buildStore } from './buildStore.ts';

const PAGE = 'index.html';
const MARK = 'build.json';

/**
 * Puts the current build of the Studio into `public/studio`, in two steps around the start of a site, because Next lists
 * the files of `public` when it starts. First the files, whose names change with their content, beside those of the
 * Studio before it; then `open` changes the page that loads them. At no moment does a file that a page names not exist.
 *
 * @returns the second step; undefined when there is nothing to install
 */
export async function installStudio(root: string): Promise<(() => Promise<void>) | undefined> {
  const all = buildStore(root, 'studio');
  const build = await all.current();
  const at = (file: string) => join(root, 'public/studio', file);
  const isOpen = existsSync(at(PAGE));
  const [, before] = await all.candidates();
  if (!build || (isOpen && (await all.servedId()) === build.id)) return undefined;
  const files = await filesOf(root, build);
  for (const file of files) await copyWhole(root, join(root, build.distDir, file), at(file));
  const open = async () => {
    await copyWhole(root, join(root, build.distDir, PAGE), at(PAGE));
    await all.markServed(build);
    const kept = new Set([PAGE, ...files, ...(before ? await filesOf(root, before) : [])]);
    for (const file of await listFiles(at(''))) if (!kept.has(file)) await rm(at(file));
  };
  if (isOpen) return open;
  // The first Studio must be there when the site starts, or the site does not know its page.
  await open();
  return undefined;
}

/** The files of a Studio without its page. */
async function filesOf(root: string, { distDir }: Build): Promise<string[]> {
  return (await listFiles(join(root, distDir))).filter((file) => file !== PAGE && file !== MARK);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length));
}

/** Copies a file so that a reader finds the old one or the new, never a part. */
async function copyWhole(root: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const part = join(root, '.next', `studio-file-${process.pid}`);
  await copyFile(from, part);
  await rename(part, to);
}
