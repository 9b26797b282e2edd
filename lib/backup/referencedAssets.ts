import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// An asset's id begins with its kind; with the range SQLite finds them by the primary key.
const isAsset = (id: string) =>
  `(${id} BETWEEN 'file-' AND 'file-z' OR ${id} BETWEEN 'image-' AND 'image-z')`;
const pathsOf = (table: string, id: string) =>
  `SELECT DISTINCT json ->> 'path' AS path FROM ${table} WHERE ${isAsset(id)} AND json ->> 'path' IS NOT NULL`;

/**
 * Finds the files that a database names: all of its assets, and of those that were deleted the ones still there.
 *
 * @param path of the database
 * @param folder the assets'
 * @returns the names of the files
 * @throws Error that names assets whose files are missing
 */
export function referencedAssets(path: string, folder: string): string[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const names = (table: string, id: string) =>
    db
      .prepare(pathsOf(table, id))
      .all()
      .map((row) => basename(String(row.path)));
  try {
    const current = names('documents', '_id');
    const missing = current.filter((name) => !existsSync(join(folder, name)));
    if (missing.length > 0) {
      const shown = missing.slice(0, 5).join(', ');
      throw new Error(
        `${missing.length} of ${current.length} asset files are missing in ${folder}: ${shown}${missing.length > 5 ? ', …' : ''}. Put them back or delete the assets in the Studio; nothing was written.`,
      );
    }
    const former = names('revisions', 'document').filter((name) => existsSync(join(folder, name)));
    return [...new Set([...current, ...former])].sort();
  } finally {
    db.close();
  }
}
