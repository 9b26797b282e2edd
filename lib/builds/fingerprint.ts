import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { STYLES_OUTPUT } from './buildStyles.ts';

const PACKAGES = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Files and folders that `next build` reads, relative to the project's root. */
export const SITE_SOURCES = [
  'app',
  'components',
  'lib',
  'sanity/content',
  'public',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  ...PACKAGES,
];

/** Files and folders that `sanity build` reads. */
export const STUDIO_SOURCES = [
  'sanity',
  'components/preview',
  'lib/contentRules',
  'lib/urls',
  'lib/danish',
  'lib/text',
  'lib/model.ts',
  'lib/builds/studioPage.ts',
  'sanity.config.ts',
  'sanity.cli.ts',
  ...PACKAGES,
];

/** Files and folders that the embedded lake reads. */
export const LAKE_SOURCES = ['sanity/lake', ...PACKAGES];

/** Below SITE_SOURCES, but not read by `next build`: commands, the Studio's separate build, and the built stylesheet. */
const EXCLUDED = new Set([
  'lib/backup',
  'lib/builds',
  'lib/cli',
  'lib/commands',
  'lib/linkTools',
  'lib/processes',
  'lib/supervisor',
  'lib/transfer',
  'public/studio',
  STYLES_OUTPUT,
]);

/**
 * Hashes the sources of a build and the settings baked into it: equal fingerprints mean equal builds.
 *
 * @param root the project's folder
 * @param values settings that affect the output, such as the public origin
 * @param sources files and folders that the build reads, relative to the root
 * @returns 64 hexadecimal digits
 */
export async function fingerprint(
  root: string,
  values: Record<string, unknown> = {},
  sources: readonly string[] = SITE_SOURCES,
): Promise<string> {
  const hash = createHash('sha256');
  const keys = Object.keys(values).sort();
  hash.update(JSON.stringify(keys.map((key) => [key, values[key] ?? null])));
  hash.update(`node ${process.versions.node}, with runtime`);
  for (const source of sources) {
    for (const file of await filesOf(root, join(root, source))) {
      const content = await readFile(file);
      // Includes the length, so that moving text between files changes the hash.
      hash.update(`\n${nameOf(root, file)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesOf(root: string, path: string): Promise<string[]> {
  if (EXCLUDED.has(nameOf(root, path))) return [];
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  return (await Promise.all(names.map((name) => filesOf(root, join(path, name))))).flat();
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
