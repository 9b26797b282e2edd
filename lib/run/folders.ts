import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder if it is missing and writes in it once.
 *
 * @param variable the environment variable that chooses the folder, if there is one
 * @throws Error that names the folder and the reason
 */
export async function requireWritable(folder: string, use: string, variable?: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
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
 * The name of a store, given to it at its first start: a store that was deleted and seeded again has another one, and
 * pages built from the old store are not its pages.
 */
export async function storeName(folder: string): Promise<string> {
  const file = join(folder, 'store-name');
  try {
    return await readFile(file, 'utf8');
  } catch {
    const name = randomUUID();
    await writeFile(file, name);
    return name;
  }
}
