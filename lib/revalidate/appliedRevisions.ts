import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

/** The revision of a document that the pages show, or will show once they are rendered again. */
export type Revision = { rev: string; type: string };
export type Revisions = Map<string, Revision>;

type AppliedChange = { id: string; type: string; rev: string | undefined; deleted: boolean };

/** Stored in the build's folder, so that each build has its own record. */
const fileIn = (distDir: string) => join(distDir, 'cache/applied-revisions.json');
const currentDistDir = () => process.env.NEXT_DIST_DIR || '.next';

const fileSchema = z.record(z.string(), z.object({ rev: z.string(), type: z.string() }));

const memory = processGlobal<{ loading?: Promise<Revisions> }>('applied-revisions', () => ({}));

/**
 * Returns the revisions whose changes were applied: every page that shows them was marked stale. Loaded once. Without a
 * record the map is empty, and every document counts as changed.
 */
export function appliedRevisions(): Promise<Revisions> {
  memory.loading ??= load();
  return memory.loading;
}

/** Records changes as applied. The file may lag behind: changes missing from it are applied again after a restart. */
export async function markApplied(changes: readonly AppliedChange[]): Promise<void> {
  const revisions = await appliedRevisions();
  applyTo(revisions, changes);
  await saveRevisions(currentDistDir(), revisions).catch((cause) =>
    log.warn('revalidate', 'applied revisions could not be saved; after a restart they are applied again', {
      cause,
    }),
  );
}

/** Applies changes to a list of revisions, in their order. */
export function applyTo(revisions: Revisions, changes: readonly AppliedChange[]): void {
  for (const { id, type, rev, deleted } of changes) {
    if (deleted) revisions.delete(id);
    else if (rev !== undefined) revisions.set(id, { rev, type });
  }
}

/** Writes the record of a build atomically: a reader sees the old file or the new one. */
export async function saveRevisions(distDir: string, revisions: Revisions): Promise<void> {
  const file = fileIn(distDir);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(revisions)));
  await rename(`${file}.new`, file);
}

async function load(): Promise<Revisions> {
  try {
    return new Map(
      Object.entries(fileSchema.parse(JSON.parse(await readFile(fileIn(currentDistDir()), 'utf8')))),
    );
  } catch (cause) {
    log.info('revalidate', 'no record of the applied revisions: every page is treated as stale once', {
      cause,
    });
    return new Map();
  }
}
