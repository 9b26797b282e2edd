import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the id of the served build and its build time (ISO 8601); `undefined` in `next dev`. */
export async function buildInfo(): Promise<{ id: string; builtAt: string } | undefined> {
  const file = join(process.env.NEXT_DIST_DIR || '.next', 'BUILD_ID');
  try {
    const [id, { mtime }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { id: id.trim(), builtAt: mtime.toISOString() };
  } catch {
    // `next dev` has no BUILD_ID.
    return undefined;
  }
}
