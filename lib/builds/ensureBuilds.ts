import type { Settings } from '#lib/cli/settings.ts';
import { storeName } from '#lib/processes/folders.ts';
import { buildAll } from './buildAll.ts';
import { buildStore } from './buildStore.ts';

/**
 * Creates the builds that `npm start` serves, if they are missing or outdated. If a build fails, an existing one is used.
 *
 * @param lakeFailure why the lake is not running
 * @returns one line per problem, with what to do about it
 * @throws Error if no build exists in the end
 */
export async function ensureBuilds(
  root: string,
  settings: Settings,
  lakeFailure: Error | undefined,
): Promise<string[]> {
  const siteBuilds = buildStore(root, 'site');
  if (lakeFailure) {
    if ((await siteBuilds.candidates()).length === 0) throw lakeFailure;
    return [];
  }
  try {
    const { embedded, lakeDir } = settings.env;
    const reused = await buildAll(root, settings, embedded ? await storeName(lakeDir) : undefined);
    if (reused) console.log('Using the existing build: nothing has changed since');
    return [];
  } catch (error) {
    const [served] = await siteBuilds.candidates();
    if (!served) throw error;
    const { message } = error as Error;
    // The message of a failed build is the end of its log; its last line is the summary.
    if (message.includes('\n')) console.error(message);
    return [
      `${message.split('\n').at(-1)} ${served.id} is served instead. Fix the error and run npm run build.`,
    ];
  }
}
