/** The exit code of a lake whose store needs a person: trying again at once does not help. */
export const storeErrorExitCode = 3;

/** The store cannot be opened until somebody does something. The message is one line and says what. */
export class StoreError extends Error {
  override name = 'StoreError';
}

const wayBack =
  'Restore a backup with "npm run restore -- <file> --replace", or begin again with the first content with "npm start -- --start-afresh" (moves the folder aside, deletes nothing)';

/**
 * The error of a store that has lost something.
 * @param what is wrong, with the file's name; @param instead a way back that is better than the two for all cases.
 */
export function damagedStore(dir: string, what: string, instead?: string, cause?: unknown): StoreError {
  const way = instead ? `${instead}. Otherwise: ${wayBack}` : wayBack;
  return new StoreError(`The store in ${dir} is damaged: ${oneLine(what)}. ${way}.`, { cause });
}

// https://www.sqlite.org/rescode.html: SQLITE_CORRUPT and SQLITE_NOTADB. The upper bits tell kinds of one code apart.
const damageCodes = [11, 26];

/** Whatever went wrong while a store was opened, as an error that names the folder and says what to do. */
export function toStoreError(dir: string, error: unknown): Error {
  if (error instanceof StoreError) return error;
  const { message, errcode = 0 } = error as Error & { errcode?: number };
  if (/locked|busy/.test(message)) {
    // No StoreError: the other lake may be about to end.
    const text = `LAKE_DIR ${dir} is in use by another lake: stop that one, or choose another folder`;
    return new Error(text, { cause: error });
  }
  if (damageCodes.includes(errcode & 0xff)) {
    return damagedStore(dir, `lake.sqlite cannot be read (${message})`, undefined, error);
  }
  const next = 'Make it a folder that this user can read and write, on a disk that is not full';
  return new StoreError(`LAKE_DIR ${dir} cannot be used: ${oneLine(message)}. ${next}.`, { cause: error });
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
