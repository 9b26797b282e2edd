import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

/** Which revision of a document the pages show, or will when they are rendered next. */
export type Revision = { rev: string; type: string };
export type Revisions = Map<string, Revision>;

type AppliedChange = { id: string; type: string; rev: string | undefined; deleted: boolean };

/** Beside the pages, so that each build has its own. */
const fileIn = (distDir: string) => join(distDir, 'cache/applied-revisions.json');
const ownDistDir = () => process.env.NEXT_DIST_DIR || '.next';

const content = z.record(z.string(), z.object({ rev: z.string(), type: z.string() }));

const memory = processGlobal<{ loading?: Promise<Revisions> }>('applied-revisions', () => ({}));

/**
 * The revisions whose changes were applied: everything that shows them was marked stale. Loaded once; empty when there is
 * no record, and then everything counts as changed.
 */
export function appliedRevisions(): Promise<Revisions> {
  memory.loading ??= load();
  return memory.loading;
}

/** Remembers changes as applied. The file may lag behind: what it lacks is applied once more after a restart. */
export async function markApplied(changes: readonly AppliedChange[]): Promise<void> {
  const revisions = await appliedRevisions();
  for (const { id, type, rev, deleted } of changes) {
    if (deleted) revisions.delete(id);
    else if (rev !== undefined) revisions.set(id, { rev, type });
  }
  await saveRevisions(ownDistDir(), revisions).catch((cause) =>
    log.warn('revalidate', 'applied revisions could not be saved; after a restart they are applied again', {
      cause,
    }),
  );
}

/** Writes the record of a build, so that there is either the old one or the new one. */
export async function saveRevisions(distDir: string, revisions: Revisions): Promise<void> {
  const file = fileIn(distDir);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(revisions)));
  await rename(`${file}.new`, file);
}

async function load(): Promise<Revisions> {
  try {
    return new Map(Object.entries(content.parse(JSON.parse(await readFile(fileIn(ownDistDir()), 'utf8')))));
  } catch (cause) {
    log.info('revalidate', 'no record of what was applied: every page counts as stale once', { cause });
    return new Map();
  }
}
