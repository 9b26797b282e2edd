import { preloadOptions } from '#lib/builds/runtime.ts';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';

/**
 * Hands addresses on to the site as they were requested, lets a burst of requests wait instead of turning it away, and
 * takes connections from `npm start`.
 */
const preloads = [
  'server/normalizeRequestUrl.mjs',
  'server/requestQueue.mjs',
  'server/receiveConnections.mjs',
];

/**
 * The environment that the site is served in: with the lake's tokens, and with what is loaded before Next.
 *
 * @param env the environment of a run, with the lake running where there is one
 * @param folder the folder whose `lib` is loaded
 * @param more more files of `lib` to load, and more options to Node
 */
export async function serverEnv(
  env: NodeJS.ProcessEnv,
  folder: string,
  { files = [], options = '' }: { files?: readonly string[]; options?: string } = {},
): Promise<NodeJS.ProcessEnv> {
  const loaded = preloadOptions(folder, [...files, ...preloads]);
  return {
    ...(await withLakeTokens(env)),
    NODE_OPTIONS: [env.NODE_OPTIONS, options, loaded].filter(Boolean).join(' '),
  };
}
