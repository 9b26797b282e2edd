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
  /** Kind of build, such as `site`; its folder is `.next/<name>.<id>`. */
  name: string;
  env: NodeJS.ProcessEnv;
  /** Settings baked into the pages, part of the fingerprint. */
  values: Record<string, unknown>;
  /** Wraps the build, for example to show progress; not called if the current build is reused. */
  around?: (reason: string, work: () => Promise<void>) => Promise<void>;
};

export type BuildResult = { distDir: string; reused: boolean };

/**
 * Builds the site unless the current build is up to date. The new build goes to its own folder. The previous one can be
 * served meanwhile, and stays current if this one fails.
 *
 * @throws BuildError if Tailwind or Next fails
 */
export async function buildSite({ root, name, env, values, around }: BuildOptions): Promise<BuildResult> {
  const builds = buildStore(root, name);
  const expected = await fingerprint(root, values);
  const current = await builds.current();
  if (current?.fingerprint === expected) return { distDir: current.distDir, reused: true };
  let build: Build | undefined;
  const work = async () => {
    const id = await builds.begin();
    try {
      await buildStyles({ root, env });
      await writeAppliedRevisions(join(root, '.next', id), env);
      const child = startNext({ root, args: ['build'], distDir: `.next/${id}`, env });
      if ((await child.ended).code !== 0) throw new BuildError(child.tail());
      await copyRuntime(root, join(root, '.next', id));
      build = await builds.finish(id, { fingerprint: expected, values });
    } catch (failure) {
      await builds.discard(id);
      throw failure;
    }
  };
  const reason = current === undefined ? 'there is no build yet' : 'sources, settings or store have changed';
  await (around ? around(reason, work) : work());
  if (build === undefined) throw new Error('`around` did not call the function it received');
  return { distDir: build.distDir, reused: false };
}
