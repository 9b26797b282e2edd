import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { childEnv } from './childEnv.ts';
import { fingerprint, STUDIO_SOURCES } from './fingerprint.ts';
import { startChild } from './process.ts';
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
    const child = startChild({
      name: 'sanity build',
      args: [sanityCommand(), 'build', building, '-y'],
      cwd: root,
      env: childEnv(env, { SANITY_STUDIO_PROJECT_ID: projectId, SANITY_STUDIO_DATASET: dataset }),
    });
    const { code } = await child.ended;
    if (code !== 0) throw new Error(`${child.tail().join('\n')}\nThe Studio could not be built: see above.`);
    await preparePage(building);
    await mkdir(join(root, 'public'), { recursive: true });
    await rm(join(root, 'public/studio'), { recursive: true, force: true });
    await rename(building, join(root, 'public/studio'));
    await writeFile(join(root, MARK), wanted);
  });
}

/** The `sanity` command of the installed package; its package.json is the only file it lets one resolve. */
function sanityCommand(): string {
  return join(dirname(createRequire(import.meta.url).resolve('sanity/package.json')), 'bin/sanity');
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
