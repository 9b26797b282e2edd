import { existsSync } from 'node:fs';
import { moveStoreAside } from './storeFolder.ts';

/**
 * Moves a store aside, so that the next start makes a new one with the first content. Deletes nothing.
 *
 * @param folder LAKE_DIR, absolute
 * @returns where it is now
 * @throws Error when a lake uses the store, or there is none
 */
export async function startAfresh(folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Error(`There is no store in ${folder}: npm start makes one.`);
  return moveStoreAside(folder);
}
