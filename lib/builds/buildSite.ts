import { join } from 'node:path';
import { startNext } from '#lib/processes/startNext.ts';
import { writeAppliedRevisions } from '#lib/revalidate/writeAppliedRevisions.ts';
import { BuildError } from './buildError.ts';
import { type Build, buildStore } from './buildStore.ts';
import { buildStyles } from './buildStyles.ts';
import { fingerprint } from './fingerprint.ts';
import { copyRuntime } from './runtime.ts';

type BuildOptions = {
  root: string;
  /** The kind of build: it is served from `.next/<name>.<id>`. */
  name: string;
  env: NodeJS.ProcessEnv;
  /** What is baked into the pages besides the sources. */
  values: Record<string, unknown>;
  /** Called around a build that is needed, with what makes it so. */
  around?: (reason: string, work: () => Promise<void>) => Promise<void>;
};

export type BuildResult = { distDir: string; reused: boolean };

/**
 * Makes sure that the current build is one of the sources as they are now. It is made beside the one before it, which
 * may be served meanwhile, and which stays the current one if this fails.
 *
 * @throws BuildError when Tailwind or Next fails
 */
export async function buildSite({ root, name, env, values, around }: BuildOptions): Promise<BuildResult> {
  const all = buildStore(root, name);
  const wanted = await fingerprint(root, values);
  const current = await all.current();
  if (current?.fingerprint === wanted) return { distDir: current.distDir, reused: true };
  let made: Build | undefined;
  const work = async () => {
    const id = await all.begin();
    try {
      await buildStyles({ root, env });
      await writeAppliedRevisions(join(root, '.next', id), env);
      const child = startNext({ root, args: ['build'], distDir: `.next/${id}`, env });
      if ((await child.ended).code !== 0) throw new BuildError(child.tail());
      await copyRuntime(root, join(root, '.next', id));
      made = await all.finish(id, { fingerprint: wanted, values });
    } catch (failure) {
      await all.discard(id);
      throw failure;
    }
  };
  const reason = current === undefined ? 'there is no build yet' : 'sources, settings or store have changed';
  await (around ? around(reason, work) : work());
  if (made === undefined) throw new Error('`around` did not do the work it was given');
  return { distDir: made.distDir, reused: false };
}
