/** The exit code of a lake whose store needs manual repair: a restart does not help. */
export const storeErrorExitCode = 3;

/** The store cannot be opened without manual action. The message is one line and names that action. */
export class StoreError extends Error {
  override name = 'StoreError';
}

const recovery =
  'Restore a backup with "npm run restore -- <file> --replace", or begin again with the first content with "npm start -- --start-afresh" (moves the folder aside, deletes nothing)';

/**
 * Creates the error of a store that has lost data.
 * @param problem the damage, with the name of the file.
 * @param betterRecovery a way to recover that is better than the two general ones.
 */
export function damagedStore(
  dir: string,
  problem: string,
  betterRecovery?: string,
  cause?: unknown,
): StoreError {
  const advice = betterRecovery ? `${betterRecovery}. Otherwise: ${recovery}` : recovery;
  return new StoreError(`The store in ${dir} is damaged: ${oneLine(problem)}. ${advice}.`, { cause });
}

// https://www.sqlite.org/rescode.html: SQLITE_CORRUPT and SQLITE_NOTADB. The upper bits hold the extended code.
const damageCodes = [11, 26];

/** Converts any error during the opening of a store to one that names the folder and what to do. */
export function toStoreError(dir: string, error: unknown): Error {
  if (error instanceof StoreError) return error;
  const { message, errcode = 0 } = error as Error & { errcode?: number };
  if (/locked|busy/.test(message)) {
    // Not a StoreError: a retry helps if the other lake is about to exit.
    const text = `LAKE_DIR ${dir} is in use by another lake: stop that one, or choose another folder`;
    return new Error(text, { cause: error });
  }
  if (damageCodes.includes(errcode & 0xff)) {
    return damagedStore(dir, `lake.sqlite cannot be read (${message})`, undefined, error);
  }
  const advice = 'Make it a folder that this user can read and write, on a disk that is not full';
  return new StoreError(`LAKE_DIR ${dir} cannot be used: ${oneLine(message)}. ${advice}.`, { cause: error });
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
