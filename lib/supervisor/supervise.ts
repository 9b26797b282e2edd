import { buildStore } from '#lib/builds/buildStore.ts';
import type { Settings } from '#lib/cli/settings.ts';
import { doBeforeStop } from '#lib/processes/childProcess.ts';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';
import { log } from '#lib/server/log.ts';
import { openPublicPort } from './publicPort.ts';
import { startSiteProcess } from './startSite.ts';
import { type SupervisedLake, superviseLake } from './superviseLake.ts';
import { type SiteSupervisor, superviseSite } from './superviseSite.ts';
import { servedSettings } from './watchBuilds.ts';

type Options = {
  root: string;
  settings: Settings;
  onLine: (line: string) => void;
  /** Logs a line about a start or an exit of the site or the lake. */
  say: (line: string) => void;
};

/**
 * Opens the public port, and keeps the lake running. Keeps the site running too, once `site.start` is called.
 *
 * @returns both supervisors; no lake if the content is in Sanity's cloud
 * @throws Error if the port is in use
 */
export async function supervise({
  root,
  settings,
  onLine,
  say,
}: Options): Promise<{ site: SiteSupervisor; lake: SupervisedLake | undefined }> {
  const { env, childEnv } = settings;
  const port = await openPublicPort(env.port);
  const sites = buildStore(root, 'site');
  /** The lake's tokens that the site was started with. */
  let tokens: string | undefined;
  const readTokens = async () => {
    const { SANITY_READ_TOKEN, SANITY_WRITE_TOKEN } = await withLakeTokens(childEnv);
    return `${SANITY_READ_TOKEN} ${SANITY_WRITE_TOKEN}`;
  };
  const site = superviseSite({
    port,
    say,
    candidates: sites.candidates,
    start: async (build) => {
      tokens = await readTokens();
      const siteEnv = { ...childEnv, ...servedSettings(build) };
      return startSiteProcess({ root, distDir: build.distDir, env: siteEnv, onLine });
    },
    onServing: (build) =>
      sites
        .markServed(build)
        .catch((cause) => log.warn('start', 'the served build could not be recorded', { cause })),
  });
  /** Restarts the site if the tokens changed: a store that was created or restored meanwhile has new ones. */
  const renewTokens = async () => {
    const build = site.serving();
    if (!build || (await readTokens()) === tokens) return;
    await site.replace(build).catch((error: Error) => say(error.message));
  };
  const { lakePort, lakeDir, sanity } = env;
  const lakeOptions = { root, port: lakePort, dir: lakeDir, dataset: sanity.dataset, env: childEnv };
  const lake = env.embedded
    ? superviseLake({ ...lakeOptions, onLine, say, onReady: renewTokens })
    : undefined;
  doBeforeStop(async () => {
    lake?.release();
    await port.close();
    await site.stop();
  });
  return { site, lake };
}
