import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { STYLES_OUTPUT } from './buildStyles.ts';

const PACKAGES = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** What `next build` reads, from the project's root. */
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

/** What `sanity build` reads. */
export const STUDIO_SOURCES = [
  'sanity/schema',
  'sanity/presentation',
  'sanity/structure',
  'sanity/tools',
  'sanity/client',
  'sanity/i18n',
  'sanity/vendorPatches',
  'sanity/lake/multiplex',
  'components/preview',
  'lib/urls',
  'lib/danish',
  'lib/model.ts',
  'lib/builds/studioPage.ts',
  'sanity.config.ts',
  'sanity.cli.ts',
  ...PACKAGES,
];

/** What the embedded lake runs. */
export const LAKE_SOURCES = ['sanity/lake', ...PACKAGES];

/** Inside the site's, but no part of what it is built from: the Studio is a build of its own, the built styles a result. */
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
 * A name for one state of the sources and of the values baked into a build: same name, same build.
 *
 * @param root the project's folder
 * @param values what else decides the output, such as the public origin
 * @param sources the files and folders that the build reads, from the root
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
      // With the length, so that moving text from one file to the next changes the name.
      hash.update(`\n${nameOf(root, file)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesOf(root: string, path: string): Promise<string[]> {
  if (EXCLUDED.has(nameOf(root, path))) return [];
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  return (await Promise.all(names.map((name) => filesOf(root, join(path, name))))).flat();
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
