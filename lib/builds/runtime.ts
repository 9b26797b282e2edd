import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Inside a build: the sources that Node reads when the site starts, as they were when the build was made. */
const RUNTIME = 'runtime';
const FILES = 'required-server-files.json';

/**
 * Completes a build with what it is served with: the page cache, what is loaded before Next, and Next's settings. A slip
 * in these sources then keeps no site from starting that has a good build.
 *
 * @param folder the build's folder, absolute
 */
export async function copyRuntime(root: string, folder: string): Promise<void> {
  for (const each of ['lib', 'package.json']) {
    await cp(join(root, each), join(folder, RUNTIME, each), { recursive: true });
  }
}

/** The options to Node that load files of `lib`, of a build or of the sources, before the program. */
export const preloadOptions = (root: string, files: readonly string[]): string =>
  files.map((file) => `--import ${pathToFileURL(join(root, 'lib', file)).href}`).join(' ');

/** The folder whose `lib` a build is served with. */
export const runtimeOf = (root: string, distDir: string): string => join(root, distDir, RUNTIME);

/**
 * The settings of a build, for Next's own variable that servers of standalone builds get them by: it then reads no
 * next.config.ts.
 */
export async function settingsOfBuild(
  root: string,
  distDir: string,
  { PAGE_CACHE }: NodeJS.ProcessEnv,
): Promise<{ __NEXT_PRIVATE_STANDALONE_CONFIG: string }> {
  const { config } = JSON.parse(await readFile(join(root, distDir, FILES), 'utf8'));
  const cacheHandler = PAGE_CACHE === 'off' ? undefined : `${RUNTIME}/lib/pageCache/handler.mjs`;
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify({ ...config, distDir, cacheHandler }) };
}
