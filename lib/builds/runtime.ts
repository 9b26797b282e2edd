import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder inside a build with a copy of the sources that Node reads when the site starts. */
const RUNTIME = 'runtime';
const FILES = 'required-server-files.json';

/**
 * Copies the sources that a build needs at run time into it: the page cache, the preloads and Next's settings. A later
 * error in these sources then does not prevent a working build from starting.
 *
 * @param folder the build's folder, absolute
 */
export async function copyRuntime(root: string, folder: string): Promise<void> {
  for (const entry of ['lib', 'package.json']) {
    await cp(join(root, entry), join(folder, RUNTIME, entry), { recursive: true });
  }
}

/** Returns Node options that preload files of `lib`. @param root the folder with `lib`: a build's or the project's */
export const preloadOptions = (root: string, files: readonly string[]): string =>
  files.map((file) => `--import ${pathToFileURL(join(root, 'lib', file)).href}`).join(' ');

/** Returns the folder with the `lib` that a build is served with. */
export const runtimeOf = (root: string, distDir: string): string => join(root, distDir, RUNTIME);

/**
 * Returns the settings of a build in the variable that Next uses for standalone servers. Next then does not read
 * next.config.ts.
 */
export async function settingsOfBuild(
  root: string,
  distDir: string,
  { PAGE_CACHE }: NodeJS.ProcessEnv,
): Promise<{ __NEXT_PRIVATE_STANDALONE_CONFIG: string }> {
  const { config } = JSON.parse(await readFile(join(root, distDir, FILES), 'utf8'));
  const cacheHandler = PAGE_CACHE === 'off' ? undefined : `${RUNTIME}/lib/pageCache/handler.ts`;
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify({ ...config, distDir, cacheHandler }) };
}
