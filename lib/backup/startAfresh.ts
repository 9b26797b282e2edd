import { existsSync } from 'node:fs';
import { moveStoreAside } from './storeFolder.ts';

/**
 * Moves a store aside, so that the next start creates a new one with the initial content. Deletes nothing.
 *
 * @param folder LAKE_DIR, absolute
 * @returns the new path of the store
 * @throws Error if a lake uses the store, or no store exists
 */
export async function startAfresh(folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Error(`There is no store in ${folder}: npm start creates one.`);
  return moveStoreAside(folder);
}
