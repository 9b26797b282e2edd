import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildStore as buildsOf } from '#lib/builds/buildStore.ts';
import { lakeEnv } from '#lib/processes/lakeEnv.ts';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { testEnv } from '../../e2e/support/testSite.ts';
import { writeManyPages } from './manyPages.ts';

/** A content store with a given number of pages, and the settings for building its site. */
export type SiteOfMany = {
  root: string;
  /** Its builds are in `.next/<name>.<id>`. */
  name: string;
  port: number;
  env: NodeJS.ProcessEnv;
  lake: { url: string };
  pages: number;
  /** Paths of the pages that are copies. */
  added: string[];
  /** Stops the store and removes its files. */
  close: () => Promise<void>;
};

/**
 * Starts a store with that many pages (`writeManyPages`). The site is not built.
 *
 * @param name of its builds
 * @param values environment variables on top of the test environment
 */
export async function openSite(
  root: string,
  count: number,
  name: string,
  values: Record<string, string> = {},
): Promise<SiteOfMany> {
  await using resources = new AsyncDisposableStack();
  const many = await writeManyPages(root, count);
  resources.defer(many.remove);
  const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-lake-'));
  resources.defer(() => rm(dir, { recursive: true, force: true }));
  resources.defer(async () => {
    const files = await readdir(join(root, '.next'));
    for (const file of files.filter((each) => each.startsWith(`${name}.`)))
      await rm(join(root, '.next', file), { recursive: true, force: true });
  });
  const [port, lakePort] = [await freePort(), await freePort()];
  const siteEnv = testEnv({ PORT: String(port), LAKE_PORT: String(lakePort), LAKE_DIR: dir, ...values });
  const env = { ...siteEnv, ...lakeEnv(siteEnv, port) };
  const lake = await startLake({ root, port: lakePort, dir, env, seed: relative(root, many.seed) });
  resources.defer(lake.stop);
  const { pages, added } = many;
  const handedOver = resources.move();
  return {
    ...{ root, name, port, env, pages, added, lake: { url: `http://127.0.0.1:${lakePort}` } },
    close: () => handedOver.disposeAsync(),
  };
}

/** The folder of the last build. */
export async function distDirOf({ root, name }: SiteOfMany): Promise<string> {
  const build = await buildsOf(root, name).current();
  if (!build) throw new Error(`There is no build of ${name}.`);
  return build.distDir;
}
