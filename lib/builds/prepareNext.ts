import { resolve } from 'node:path';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';
import { readEnv } from '#lib/server/env.ts';
import { buildStyles, watchStyles } from './buildStyles.ts';

const HEALTH_MS = 5_000;

/** One of Next's own commands, run without this project's commands. */
type Command = 'build' | 'dev' | 'start';

/**
 * Prepares plain `next build`, `next dev` and `next start` as this project's commands do: adds the lake's tokens to the
 * environment and builds the style sheet. `build` and `dev` need a running lake; without it, the process exits with one
 * line that says what to do.
 *
 * @param root the project's folder
 */
export async function prepareNext(root: string, command: Command): Promise<void> {
  try {
    await prepare(root, command);
  } catch (error) {
    // Next prints an error in its settings together with its own stack trace.
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function prepare(root: string, command: Command): Promise<void> {
  const { embedded, lakePort, lakeDir } = readEnv();
  if (embedded) {
    if (command !== 'start') await requireLake(`http://127.0.0.1:${lakePort}`);
    Object.assign(process.env, await withLakeTokens({ ...process.env, LAKE_DIR: resolve(root, lakeDir) }));
  }
  if (command === 'start') return;
  const styles = { root, env: process.env };
  await buildStyles(styles);
  if (command === 'dev') watchStyles(styles, console.log);
}

async function requireLake(url: string): Promise<void> {
  const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(HEALTH_MS) }).catch(
    () => undefined,
  );
  if (health?.ok) return;
  throw new Error(
    `The embedded Content Lake does not answer at ${url}. Start it with \`npm start\`, or use \`npm run build\` and \`npm run dev\`, which start it themselves.`,
  );
}
