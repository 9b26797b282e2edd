import { join } from 'node:path';
import { openArchive } from './archive.ts';
import type { ContentStore } from './contentStore.ts';
import { editorialFilter } from './isEditorial.ts';
import { withPrivateTemp } from './privateTemp.ts';
import { type ExistingDocument, rehearse } from './rehearse.ts';
import { requireImportable } from './requireImportable.ts';
import { requireSameTypes } from './requireSameTypes.ts';
import { requireSlugLengths } from './requireSlugLengths.ts';
import { selectDocuments } from './selectDocuments.ts';
import { type ConflictStrategy, WriteError, writeDocuments } from './writeDocuments.ts';

export type ImportOptions = {
  conflictStrategy?: ConflictStrategy;
  /** Accept U+FFFD, which usually results from reading text with the wrong encoding. */
  allowReplacementCharacters?: boolean;
};

export type ImportResult = { documents: number; skipped: number };

/**
 * Imports an export into a store, as `sanity dataset import` does. A rehearsal comes first, so that a broken archive changes
 * nothing.
 *
 * Ids and `_createdAt` are preserved. `_rev` and `_updatedAt` are new, as with any import into Sanity.
 *
 * @param path absolute path of an archive, its unpacked folder, or an NDJSON file
 * @returns the numbers of imported documents, and of documents skipped because they exist
 * @throws Error that names the problem, and says whether anything was written
 */
export async function importContent(
  store: ContentStore,
  path: string,
  { conflictStrategy = 'empty', allowReplacementCharacters = false }: ImportOptions = {},
): Promise<ImportResult> {
  const { client, name, embedded } = store;
  return withPrivateTemp(async (temp) => {
    const archive = await openArchive(path, temp);
    const existing = await client.fetch<ExistingDocument[]>(`*[${editorialFilter}]{_id, _type}`);
    if (conflictStrategy === 'empty' && existing.length > 0) {
      throw new Error(
        `The ${name} contains ${existing.length} documents: add --missing to keep them and import only missing ones, or --replace to overwrite those with the same ids. Nothing was imported.`,
      );
    }
    const existingIds = new Set(existing.map(({ _id }) => _id));
    const isExisting = (id: string) => conflictStrategy === 'missing' && existingIds.has(id);
    const prepare = async () => {
      const { lines, skipped } = selectDocuments(archive.ndjson, isExisting, embedded);
      requireImportable(lines, (id) => existingIds.has(id));
      requireSlugLengths(lines);
      await requireSameTypes(client, lines, existing);
      const rehearsal = join(temp, 'rehearsal');
      return {
        skipped,
        ...(await rehearse(client, lines, archive.baseDir, existing, rehearsal, allowReplacementCharacters)),
      };
    };
    const { documents, skipped, staged } = await prepare().catch((cause) => {
      throw new Error(`${path}: ${cause.message}\nNothing was imported.`, { cause });
    });
    if (documents > 0) {
      await writeDocuments(client, staged, { conflictStrategy, allowReplacementCharacters, embedded }).catch(
        (cause) => {
          throw new Error(`${cause.message}\n${adviceAfter(cause, name)}`, { cause });
        },
      );
    }
    return { documents, skipped };
  });
}

const adviceAfter = (cause: unknown, name: string): string =>
  cause instanceof WriteError && cause.hasStartedWriting
    ? `The import into the ${name} stopped half-way; written documents remain. Fix the error and import again with --replace.`
    : 'Nothing was imported.';
