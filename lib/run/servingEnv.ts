import { withLakeTokens } from './lakeTokens.ts';

/**
 * Hands addresses on to the site as they were requested, lets a burst of requests wait instead of turning it away, and
 * takes connections from `npm start`.
 */
const preloads = ['../links/wholeAddress.mjs', './fairQueue.mjs', './handedConnections.mjs'].map(
  (file) => `--import ${new URL(file, import.meta.url).href}`,
);

/**
 * The environment that the site is served in: with the lake's tokens, and with what is loaded before Next.
 *
 * @param env the environment of a run, with the lake running where there is one
 * @param nodeOptions more options to Node
 */
export async function servingEnv(env: NodeJS.ProcessEnv, nodeOptions = ''): Promise<NodeJS.ProcessEnv> {
  return {
    ...(await withLakeTokens(env)),
    NODE_OPTIONS: [env.NODE_OPTIONS, nodeOptions, ...preloads].filter(Boolean).join(' '),
  };
}
