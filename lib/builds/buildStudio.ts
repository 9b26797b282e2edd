import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runSanity } from '#lib/processes/runSanity.ts';
import { buildStore } from './buildStore.ts';
import { fingerprint, STUDIO_SOURCES } from './fingerprint.ts';
import { prepareStudioPage, withoutForeignFonts } from './studioPage.ts';

type StudioOptions = {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Project and dataset that the Studio edits; `embedded` stands for the lake. */
  projectId: string;
  dataset: string;
  /** Called around a build that is needed. */
  around: (work: () => Promise<void>) => Promise<void>;
};

/**
 * Makes sure that the current build of the Studio is one of the sources as they are now; `installStudio` puts it where
 * the site serves it. Built apart from the site: as static files it takes 8 s, inside `next build` it took over a minute.
 *
 * @throws Error with the end of the log when `sanity build` fails; the Studio before it stays
 */
export async function buildStudio({ root, env, projectId, dataset, around }: StudioOptions): Promise<void> {
  const values = { projectId, dataset };
  const all = buildStore(root, 'studio');
  const wanted = await fingerprint(root, values, STUDIO_SOURCES);
  if ((await all.current())?.fingerprint === wanted) return;
  await around(async () => {
    const id = await all.begin();
    try {
      const folder = join(root, '.next', id);
      await runSanity({
        root,
        env,
        args: ['build', folder, '-y'],
        values: { SANITY_STUDIO_PROJECT_ID: projectId, SANITY_STUDIO_DATASET: dataset },
      });
      await preparePage(folder);
      await all.finish(id, { fingerprint: wanted, values });
    } catch (failure) {
      await all.discard(id);
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
