import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a folder if it is missing and writes in it once. The store's folder, and `.data` around it, are for their owner
 * only, whoever made them.
 *
 * @param variable the environment variable that chooses the folder, if there is one
 * @throws Error that names the folder and the reason
 */
export async function requireWritable(folder: string, use: string, variable?: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: variable === 'LAKE_DIR' ? 0o700 : 0o777 });
    const around = dirname(folder);
    if (basename(around) === '.data') await chmod(around, 0o700);
    const probe = join(folder, `.writable-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const next = variable ? `, or set ${variable} to another folder` : '';
    throw new Error(`Cannot write in ${folder} (needed for ${use}): ${reason}. Make it writable${next}.`, {
      cause: error,
    });
  }
}

/**
 * Reads the name of a store, which the lake gives it with the first content: a store that was deleted and filled again
 * has another one, and pages built from the old store are not its pages.
 *
 * @returns undefined before the store's first content
 */
export async function storeName(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'store-name'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
