import { rename } from 'node:fs/promises';

/** Moves the content of a store aside, so that the next start makes a new one. @returns the folder it was moved to */
export async function startAfresh(folder: string): Promise<string> {
  const aside = `${folder}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
  await rename(folder, aside);
  return aside;
}
