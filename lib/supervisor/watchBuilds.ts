import { join } from 'node:path';
import { BUILD_LOCK } from '#lib/builds/buildAll.ts';
import { type Build, buildStore } from '#lib/builds/buildStore.ts';
import { installStudio } from '#lib/builds/installStudio.ts';
import { pidLockHolder } from '#lib/processes/pidLock.ts';
import type { SiteSupervisor } from './superviseSite.ts';

type Options = {
  root: string;
  site: SiteSupervisor;
  /** What this run would bake into a build: one with another lake or project cannot be served beside it. */
  values: Record<string, unknown>;
  /** Called when a new build has taken over. */
  onTaken: () => Promise<void>;
  say: (line: string) => void;
};

const POLL_INTERVAL_MS = 1_000;
const MATCHING_INPUTS = ['lakePort', 'projectId', 'dataset'] as const;

/** Looks each second whether `npm run build` has made a new build, and lets it take over. @returns ends it */
export async function watchBuilds(options: Options): Promise<() => void> {
  const { root, say } = options;
  const ids = async () =>
    Promise.all(['site', 'studio'].map((name) => buildStore(root, name).currentId())).then(String);
  let tried = await ids();
  let busy = false;
  const look = async () => {
    const found = await ids();
    // The site's build follows the Studio's: both take over at once.
    if (found === tried || (await pidLockHolder(join(root, BUILD_LOCK)))) return;
    tried = found;
    await takeOver(options).catch((error) => say(String(error)));
  };
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await look().finally(() => {
      busy = false;
    });
  }, POLL_INTERVAL_MS);
  return () => clearInterval(timer);
}

async function takeOver({ root, site, values, onTaken, say }: Options): Promise<void> {
  const build = await buildStore(root, 'site').current();
  if (!build) return;
  const other = MATCHING_INPUTS.filter((name) => build.values[name] !== values[name]);
  if (other.length > 0) {
    say(
      `${build.id} is not served: it was built for another ${other.join(', ')}. Build with the settings of this npm start, or start it anew with those of the build`,
    );
    return;
  }
  try {
    const open = await installStudio(root);
    await site.replace(build);
    await open?.();
  } catch (error) {
    const served = site.serving();
    const still = served ? `${served.id} is served as before` : 'there is none that is served';
    say(
      `${build.id} does not take over: ${(error as Error).message}; ${still}. Mend it and run npm run build`,
    );
    return;
  }
  say(`${build.id} has taken over`);
  await onTaken();
}

/** The values of a build that matter while it is served: where canonical addresses begin is baked into its pages. */
export const servedSettings = ({ values }: Build): Record<string, string> =>
  typeof values.siteUrl === 'string' ? { SITE_URL: values.siteUrl } : {};
