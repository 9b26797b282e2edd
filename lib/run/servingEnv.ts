import { writeToken } from './writeToken.ts';

/** Hands addresses on to the site as they were asked for. */
const wholeAddress = `--import ${new URL('../links/wholeAddress.mjs', import.meta.url).href}`;

/**
 * The environment that the site is served in: it may write its ledger of addresses, and sees addresses whole.
 *
 * @param env the environment of a run, with the lake running where there is one
 * @param nodeOptions more options to Node
 */
export async function servingEnv(env: NodeJS.ProcessEnv, nodeOptions = ''): Promise<NodeJS.ProcessEnv> {
  const token = await writeToken(env);
  return {
    ...env,
    ...(token !== undefined && { SANITY_WRITE_TOKEN: token }),
    NODE_OPTIONS: [env.NODE_OPTIONS, nodeOptions, wholeAddress].filter(Boolean).join(' '),
  };
}
