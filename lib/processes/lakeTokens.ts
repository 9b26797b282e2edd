import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '#lib/server/log.ts';

/**
 * Adds the tokens with which the site reads drafts and writes its history of addresses. Tokens in the environment come
 * first, then those that the embedded lake stores in its folder. Call it when a process starts, because the lake creates
 * its tokens at its first start.
 *
 * @param env the environment of a run, with an absolute LAKE_DIR
 */
export async function withLakeTokens(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (env.SANITY_PROJECT_ID || !env.LAKE_DIR) return env;
  const stored = await readTokens(join(env.LAKE_DIR, 'tokens.json'));
  const read = env.SANITY_READ_TOKEN || env.LAKE_VIEWER_TOKEN || stored.viewer;
  const write = env.SANITY_WRITE_TOKEN || env.LAKE_EDITOR_TOKEN || stored.editor;
  return {
    ...env,
    ...(read !== undefined && { SANITY_READ_TOKEN: read }),
    ...(write !== undefined && { SANITY_WRITE_TOKEN: write }),
  };
}

async function readTokens(file: string): Promise<{ viewer?: string; editor?: string }> {
  try {
    const { viewer, editor } = JSON.parse(await readFile(file, 'utf8'));
    return {
      ...(typeof viewer === 'string' && { viewer }),
      ...(typeof editor === 'string' && { editor }),
    };
  } catch (cause) {
    // The lake has not run yet.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    const advice = 'previews and the history of addresses do not work; delete the file for new tokens';
    log.warn('start', `${file} cannot be read: ${advice}`, { cause });
    return {};
  }
}
