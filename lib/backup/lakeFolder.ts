import { resolve } from 'node:path';
import { readEnv } from '#lib/server/env.ts';

/**
 * Returns the absolute path of the embedded lake's store.
 *
 * @throws Error if the content is in Sanity's cloud
 */
export function lakeFolder(root: string, source: NodeJS.ProcessEnv): string {
  const env = readEnv(source);
  if (env.embedded) return resolve(root, env.lakeDir);
  throw new Error(
    "The content is in Sanity's cloud, which keeps its own backups: npm run content:export copies it.",
  );
}
