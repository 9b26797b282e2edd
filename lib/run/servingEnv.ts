import { writeToken } from './writeToken.ts';

/** Hands addresses on to the site as they were asked for, and lets a crowd wait instead of turning it away. */
const preloads = ['../links/wholeAddress.mjs', './fairQueue.mjs'].map(
  (file) => `--import ${new URL(file, import.meta.url).href}`,
);

/**
 * The environment that the site is served in: it may write its ledger of addresses, and hears every visitor out.
 *
 * @param env the environment of a run, with the lake running where there is one
 * @param nodeOptions more options to Node
 */
export async function servingEnv(env: NodeJS.ProcessEnv, nodeOptions = ''): Promise<NodeJS.ProcessEnv> {
  const token = await writeToken(env);
  return {
    ...env,
    ...(token !== undefined && { SANITY_WRITE_TOKEN: token }),
    NODE_OPTIONS: [env.NODE_OPTIONS, nodeOptions, ...preloads].filter(Boolean).join(' '),
  };
}
