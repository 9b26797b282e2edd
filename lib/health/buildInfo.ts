import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Which build is served, and when it was made. */
export async function buildInfo(): Promise<{ id: string; builtAt: string } | undefined> {
  const file = join(process.env.NEXT_DIST_DIR || '.next', 'BUILD_ID');
  try {
    const [id, { mtime }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { id: id.trim(), builtAt: mtime.toISOString() };
  } catch {
    // `next dev` has none.
    return undefined;
  }
}
