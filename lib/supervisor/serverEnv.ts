import { preloadOptions } from '#lib/builds/runtime.ts';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';

/** Preloads: pass request URLs through unmodified, queue bursts of requests, and receive connections from `npm start`. */
const preloads = ['server/normalizeRequestUrl.ts', 'server/requestQueue.ts', 'server/receiveConnections.ts'];

/**
 * Returns the environment of the site process: with the lake's tokens, and with the preloads in NODE_OPTIONS.
 *
 * @param env the environment of a run. An embedded lake must be running, because it creates its tokens at its first start
 * @param folder the folder that contains the `lib` to load
 * @param options additional files of `lib` to preload, and additional Node options
 */
export async function serverEnv(
  env: NodeJS.ProcessEnv,
  folder: string,
  { files = [], options = '' }: { files?: readonly string[]; options?: string } = {},
): Promise<NodeJS.ProcessEnv> {
  const preloadFlags = preloadOptions(folder, [...files, ...preloads]);
  return {
    ...(await withLakeTokens(env)),
    NODE_OPTIONS: [env.NODE_OPTIONS, options, preloadFlags].filter(Boolean).join(' '),
  };
}
