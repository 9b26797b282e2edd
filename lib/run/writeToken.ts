import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The token that the site writes its ledger of addresses with: the one that is given, else the embedded lake's own for
 * programs, which it keeps in its folder.
 *
 * @param env the environment of a run, with the absolute LAKE_DIR
 * @returns `undefined` when there is none; the site then remembers no addresses, and says so
 */
export async function writeToken(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (env.SANITY_WRITE_TOKEN || env.SANITY_PROJECT_ID) return env.SANITY_WRITE_TOKEN || undefined;
  if (env.LAKE_EDITOR_TOKEN || !env.LAKE_DIR) return env.LAKE_EDITOR_TOKEN || undefined;
  try {
    const { editor } = JSON.parse(await readFile(join(env.LAKE_DIR, 'tokens.json'), 'utf8'));
    return typeof editor === 'string' ? editor : undefined;
  } catch {
    return undefined;
  }
}
