import { join } from 'node:path';
import { BUILD_LOCK } from '#lib/builds/buildAll.ts';
import { type Build, buildStore } from '#lib/builds/buildStore.ts';
import { installStudio } from '#lib/builds/installStudio.ts';
import { pidLockHolder } from '#lib/processes/pidLock.ts';
import type { SiteSupervisor } from './superviseSite.ts';

type Options = {
  root: string;
  site: SiteSupervisor;
  /** Settings that this run would bake into a build. A build for another lake or project is not served. */
  values: Record<string, unknown>;
  /** Called after a new build has taken over. */
  onTakeOver: () => Promise<void>;
  say: (line: string) => void;
  /** Time (ms) between two checks. */
  intervalMs?: number;
};

const MATCHING_INPUTS = ['lakePort', 'projectId', 'dataset'] as const;

/** Checks at intervals for a new build by `npm run build`, and switches to it. @returns a function that stops watching */
export async function watchBuilds(options: Options): Promise<() => void> {
  const { root, say, intervalMs = 1_000 } = options;
  const readIds = async () =>
    Promise.all(['site', 'studio'].map((name) => buildStore(root, name).currentId())).then(String);
  let lastIds = await readIds();
  let busy = false;
  const check = async () => {
    const currentIds = await readIds();
    // Wait for the end of the build, so that site and Studio are replaced together.
    if (currentIds === lastIds || (await pidLockHolder(join(root, BUILD_LOCK)))) return;
    lastIds = currentIds;
    await takeOver(options).catch((error) => say(String(error)));
  };
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await check().finally(() => {
      busy = false;
    });
  }, intervalMs);
  return () => clearInterval(timer);
}

async function takeOver({ root, site, values, onTakeOver, say }: Options): Promise<void> {
  const build = await buildStore(root, 'site').current();
  if (!build) return;
  const mismatches = MATCHING_INPUTS.filter((name) => build.values[name] !== values[name]);
  if (mismatches.length > 0) {
    say(
      `${build.id} is not served: it was built for another ${mismatches.join(', ')}. Build with the settings of this npm start, or restart it with those of the build`,
    );
    return;
  }
  try {
    const open = await installStudio(root);
    await site.replace(build);
    await open?.();
  } catch (error) {
    const served = site.serving();
    const fallback = served ? `${served.id} is still served` : 'no build is served';
    say(
      `${build.id} does not take over: ${(error as Error).message}; ${fallback}. Fix the error and run npm run build`,
    );
    return;
  }
  say(`${build.id} has taken over`);
  await onTakeOver();
}

/** The settings of a build that must also apply at run time: its pages contain the origin of canonical URLs. */
export const servedSettings = ({ values }: Build): Record<string, string> =>
  typeof values.siteUrl === 'string' ? { SITE_URL: values.siteUrl } : {};
