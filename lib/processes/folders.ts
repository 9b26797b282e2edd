import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Creates a folder if it is missing, and checks that it is writable. A new store folder, and `.data` around it, are
 * accessible by their owner only.
 *
 * @param use what needs the folder, for the error message
 * @param variable the environment variable that sets the folder, if any
 * @throws Error that names the folder and the reason
 */
export async function requireWritable(folder: string, use: string, variable?: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: variable === 'LAKE_DIR' ? 0o700 : 0o777 });
    const parent = dirname(folder);
    if (basename(parent) === '.data') await chmod(parent, 0o700);
    const probe = join(folder, `.writable-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const alternative = variable ? `, or set ${variable} to another folder` : '';
    throw new Error(
      `Cannot write in ${folder} (needed for ${use}): ${reason}. Make it writable${alternative}.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Reads the name of a store, which the lake generates with the first content. A store that was deleted and created again
 * has another name, so pages built from the old store are not reused.
 *
 * @returns `undefined` before the store's first content
 */
export async function storeName(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'store-name'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
