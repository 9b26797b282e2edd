import type { Settings } from '#lib/cli/settings.ts';
import { storeName } from '#lib/processes/folders.ts';
import { buildAll } from './buildAll.ts';
import { buildStore } from './buildStore.ts';

/**
 * Makes the builds that `npm start` serves, as far as they are not there. A build that there is makes up for one that
 * cannot be made.
 *
 * @param lakeFailure why the lake does not run
 * @returns what is wrong and what to do about it, a line each
 * @throws Error when there is no build in the end
 */
export async function ensureBuilds(
  root: string,
  settings: Settings,
  lakeFailure: Error | undefined,
): Promise<string[]> {
  const sites = buildStore(root, 'site');
  if (lakeFailure) {
    if ((await sites.candidates()).length === 0) throw lakeFailure;
    return [];
  }
  try {
    const { embedded, lakeDir } = settings.env;
    const reused = await buildAll(root, settings, embedded ? await storeName(lakeDir) : undefined);
    if (reused) console.log('Using the build that is there: nothing has changed since');
    return [];
  } catch (failure) {
    const [served] = await sites.candidates();
    if (!served) throw failure;
    const { message } = failure as Error;
    // A failed build gives the end of its log, and says what happened in the last line.
    if (message.includes('\n')) console.error(message);
    return [`${message.split('\n').at(-1)} Served is ${served.id}. Mend it and run npm run build.`];
  }
}
