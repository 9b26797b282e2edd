import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Build, buildStore } from './buildStore.ts';

const PAGE = 'index.html';
const MARKER = 'build.json';

/**
 * Copies the current build of the Studio to `public/studio`, in two steps around the start of a site, because Next lists
 * the files of `public` when it starts. The first step adds the files, whose names contain hashes, to those of the previous
 * Studio. The second step replaces the page that loads them. Every file that a page references exists at any time.
 *
 * @returns the second step; `undefined` if there is nothing to install or the first Studio was installed completely
 */
export async function installStudio(root: string): Promise<(() => Promise<void>) | undefined> {
  const builds = buildStore(root, 'studio');
  const build = await builds.current();
  const at = (file: string) => join(root, 'public/studio', file);
  const isOpen = existsSync(at(PAGE));
  const [, previous] = await builds.candidates();
  if (!build || (isOpen && (await builds.servedId()) === build.id)) return undefined;
  const files = await filesOf(root, build);
  for (const file of files) await copyAtomically(root, join(root, build.distDir, file), at(file));
  const open = async () => {
    await copyAtomically(root, join(root, build.distDir, PAGE), at(PAGE));
    await builds.markServed(build);
    const keep = new Set([PAGE, ...files, ...(previous ? await filesOf(root, previous) : [])]);
    for (const file of await listFiles(at(''))) if (!keep.has(file)) await rm(at(file));
  };
  if (isOpen) return open;
  // The first Studio must exist before the site starts, or Next does not list its page.
  await open();
  return undefined;
}

/** The files of a Studio build, except its page. */
async function filesOf(root: string, { distDir }: Build): Promise<string[]> {
  return (await listFiles(join(root, distDir))).filter((file) => file !== PAGE && file !== MARKER);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length));
}

/** Copies a file atomically: a reader sees the old file or the new one. */
async function copyAtomically(root: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const temporary = join(root, '.next', `studio-file-${process.pid}`);
  await copyFile(from, temporary);
  await rename(temporary, to);
}
