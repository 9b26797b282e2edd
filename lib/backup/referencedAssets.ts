import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// Asset ids begin with their kind. With ranges SQLite finds them through the primary key.
const isAsset = (id: string) =>
  `(${id} BETWEEN 'file-' AND 'file-z' OR ${id} BETWEEN 'image-' AND 'image-z')`;
const pathsOf = (table: string, id: string) =>
  `SELECT DISTINCT json ->> 'path' AS path FROM ${table} WHERE ${isAsset(id)} AND json ->> 'path' IS NOT NULL`;

/**
 * Finds the asset files that a database refers to: those of all current assets, and those of deleted assets that still
 * exist.
 *
 * @param path path of the database
 * @param folder folder of the assets
 * @returns the file names, sorted
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
      const examples = missing.slice(0, 5).join(', ');
      throw new Error(
        `${missing.length} of ${current.length} asset files are missing in ${folder}: ${examples}${missing.length > 5 ? ', …' : ''}. Put them back or delete the assets in the Studio; nothing was written.`,
      );
    }
    const former = names('revisions', 'document').filter((name) => existsSync(join(folder, name)));
    return [...new Set([...current, ...former])].sort();
  } finally {
    db.close();
  }
}
