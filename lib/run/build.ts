import { join } from 'node:path';
import { writeAppliedRevisions } from '#lib/revalidate/writeAppliedRevisions.ts';
import { BuildFailed } from './buildFailed.ts';
import { distFolder } from './distFolder.ts';
import { fingerprint } from './fingerprint.ts';
import { startNext } from './next.ts';
import { makeStyles } from './styles.ts';

type BuildOptions = {
  root: string;
  /** The build's name: it is served from `.next/<name>`. */
  name: string;
  env: NodeJS.ProcessEnv;
  /** What is baked into the pages besides the sources. */
  values: Record<string, unknown>;
  /** Called around a build that is needed, with what makes it so. */
  around?: (reason: string, work: () => Promise<void>) => Promise<void>;
};

export type Built = { distDir: string; reused: boolean };

/**
 * Makes sure that `.next/<name>` holds a build of the sources as they are now. A build that fails leaves the one before
 * it in place.
 *
 * @throws BuildFailed when Tailwind or Next fails
 */
export async function buildSite({ root, name, env, values, around }: BuildOptions): Promise<Built> {
  const folder = distFolder(root, name);
  const wanted = await fingerprint(root, values);
  const made = await folder.made();
  if (made === wanted) return { distDir: folder.finished, reused: true };
  const reason = made === undefined ? 'there is no build yet' : 'sources, settings or store have changed';
  const work = async () => {
    await folder.prepare();
    try {
      await makeStyles({ root, env });
      await writeAppliedRevisions(join(root, folder.building), env);
      const child = startNext({ root, args: ['build'], distDir: folder.building, env });
      if ((await child.ended).code !== 0) throw new BuildFailed(child.tail());
    } catch (failure) {
      await folder.discard();
      throw failure;
    }
    await folder.swap(wanted);
  };
  await (around ? around(reason, work) : work());
  return { distDir: folder.finished, reused: false };
}
