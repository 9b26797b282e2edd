import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, STUDIO_SOURCES } from './fingerprint.ts';
import { runSanity } from './sanity.ts';
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

const MARK = '.next/studio.fingerprint';

/**
 * Makes sure that `public/studio` holds the Studio as its sources are now. Built apart from the site: as static files
 * it takes 8 s, inside `next build` it took over a minute.
 *
 * @throws Error with the end of the log when `sanity build` fails; the Studio before it stays
 */
export async function buildStudio({ root, env, projectId, dataset, around }: StudioOptions): Promise<void> {
  const wanted = await fingerprint(root, { projectId, dataset }, STUDIO_SOURCES);
  const made = await readFile(join(root, MARK), 'utf8').catch(() => undefined);
  // The Studio lies outside the folder that remembers it: either may have been cleaned away alone.
  if (made === wanted && existsSync(join(root, 'public/studio/index.html'))) return;
  await around(async () => {
    const building = join(root, '.next/studio-building');
    await rm(building, { recursive: true, force: true });
    await runSanity({
      root,
      env,
      args: ['build', building, '-y'],
      values: { SANITY_STUDIO_PROJECT_ID: projectId, SANITY_STUDIO_DATASET: dataset },
    });
    await preparePage(building);
    await mkdir(join(root, 'public'), { recursive: true });
    await rm(join(root, 'public/studio'), { recursive: true, force: true });
    await rename(building, join(root, 'public/studio'));
    await writeFile(join(root, MARK), wanted);
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
