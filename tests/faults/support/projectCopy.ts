import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from '../../run/shell.ts';

/** Generated files of the project, which a copy generates for itself. */
const RESULTS = new Set(['.next', '.data', '.git', 'node_modules', 'public', 'test-results']);

/**
 * Copies the project's sources, so that a test may change them and build. The packages are hard links, which take no
 * space: a test must not write to them.
 *
 * @param folder an empty folder. On another file system the packages are copied instead.
 * @returns the copy's folder
 */
export async function copyProject(root: string, folder: string): Promise<string> {
  const copy = join(folder, 'project');
  await mkdir(copy);
  for (const name of await readdir(root)) {
    if (!RESULTS.has(name)) await cp(join(root, name), join(copy, name), { recursive: true });
  }
  const packages = [join(root, 'node_modules'), join(copy, 'node_modules')];
  const linked = await shell(['cp', '-al', ...packages]);
  if (linked !== 0) await cp(join(root, 'node_modules'), join(copy, 'node_modules'), { recursive: true });
  return copy;
}
