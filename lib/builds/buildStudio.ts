import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runSanity } from '#lib/processes/runSanity.ts';
import { buildStore } from './buildStore.ts';
import { fingerprint, STUDIO_SOURCES } from './fingerprint.ts';
import { prepareStudioPage, withoutForeignFonts } from './studioPage.ts';

type StudioOptions = {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Project that the Studio edits; `embedded` for the lake. */
  projectId: string;
  dataset: string;
  /** Wraps the build, for example to show progress; not called if the current build is reused. */
  around: (work: () => Promise<void>) => Promise<void>;
};

/**
 * Builds the Studio unless its current build is up to date; `installStudio` copies it to where the site serves it. It is
 * built separately from the site: this takes 8 s, as part of `next build` it took over a minute.
 *
 * @throws Error with the end of the log if `sanity build` fails; the previous Studio is kept
 */
export async function buildStudio({ root, env, projectId, dataset, around }: StudioOptions): Promise<void> {
  const values = { projectId, dataset };
  const builds = buildStore(root, 'studio');
  const expected = await fingerprint(root, values, STUDIO_SOURCES);
  if ((await builds.current())?.fingerprint === expected) return;
  await around(async () => {
    const id = await builds.begin();
    try {
      const folder = join(root, '.next', id);
      await runSanity({
        root,
        env,
        args: ['build', folder, '-y'],
        values: { SANITY_STUDIO_PROJECT_ID: projectId, SANITY_STUDIO_DATASET: dataset },
      });
      await preparePage(folder);
      await builds.finish(id, { fingerprint: expected, values });
    } catch (failure) {
      await builds.discard(id);
      throw failure;
    }
  });
}

async function preparePage(folder: string): Promise<void> {
  for (const name of await readdir(join(folder, 'static'))) {
    if (!name.endsWith('.css')) continue;
    const css = await readFile(join(folder, 'static', name), 'utf8');
    await writeFile(join(folder, 'static', name), withoutForeignFonts(css));
  }
  const page = join(folder, 'index.html');
  const { html, scripts } = prepareStudioPage(await readFile(page, 'utf8'));
  await writeFile(page, html);
  for (const [name, code] of scripts) await writeFile(join(folder, 'static', name), code);
}
