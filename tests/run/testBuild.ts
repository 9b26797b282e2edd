import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInputs } from '#lib/builds/buildInputs.ts';
import { type BuildResult, buildSite } from '#lib/builds/buildSite.ts';
import { buildStudio } from '#lib/builds/buildStudio.ts';
import { installStudio } from '#lib/builds/installStudio.ts';
import { step } from '#lib/cli/progress.ts';
import { lakeEnv } from '#lib/processes/lakeEnv.ts';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { readEnv } from '#lib/server/env.ts';
import { BUILD, TEST_STORE, testEnv } from '../e2e/support/testSite.ts';

/** Makes the build for the browser tests from a newly seeded store, or reuses the build of the same sources. */
export async function makeTestBuild(root: string): Promise<BuildResult> {
  await removeCopies(root);
  const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-lake-'));
  const port = await freePort();
  const siteEnv = testEnv({ LAKE_PORT: String(port), LAKE_DIR: dir });
  const env = { ...siteEnv, ...lakeEnv(siteEnv, readEnv(siteEnv).port) };
  // The store always contains the seed, which is among the sources: the build needs no other name for it.
  const values = { ...buildInputs(readEnv(env), undefined), lakePort: undefined };
  const { projectId, dataset } = readEnv(env).sanity;
  await buildStudio({ root, env, projectId, dataset, around: (work) => step('Building the Studio', work) });
  await (await installStudio(root))?.();
  try {
    return await buildSite({
      root,
      name: BUILD,
      env,
      values,
      around: (reason, work) =>
        step(`Building the site (${reason})`, async () => {
          const lake = await startLake({ root, port, dir, env });
          await work();
          await lake.stop();
          await rm(join(root, TEST_STORE), { recursive: true, force: true });
          await cp(dir, join(root, TEST_STORE), { recursive: true });
        }),
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Copies of the build that an interrupted run did not remove. */
async function removeCopies(root: string): Promise<void> {
  const names = await readdir(join(root, '.next')).catch(() => []);
  const copies = names.filter((name) => new RegExp(`^${BUILD}-\\d+$`).test(name));
  for (const name of copies) await rm(join(root, '.next', name), { recursive: true, force: true });
}
