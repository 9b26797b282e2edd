import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What `next build` reads, from the project's root. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'sanity',
  'public',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
];

/** Inside those, but no part of what is built. */
const APART = new Set(['lib/run']);

/**
 * A name for one state of the sources and of the values baked into a build: same name, same build.
 *
 * @param root the project's folder
 * @param values what else decides the output, such as the public origin
 * @returns 64 hexadecimal digits
 */
export async function fingerprint(root: string, values: Record<string, unknown> = {}): Promise<string> {
  const hash = createHash('sha256');
  const keys = Object.keys(values).sort();
  hash.update(JSON.stringify(keys.map((key) => [key, values[key] ?? null])));
  hash.update(`node ${process.versions.node}`);
  for (const source of SOURCES) {
    for (const file of await filesOf(root, join(root, source))) {
      const content = await readFile(file);
      // With the length, so that moving text from one file to the next changes the name.
      hash.update(`\n${nameOf(root, file)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesOf(root: string, path: string): Promise<string[]> {
  if (APART.has(nameOf(root, path))) return [];
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  return (await Promise.all(names.map((name) => filesOf(root, join(path, name))))).flat();
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
