import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildStore } from '#lib/builds/buildStore.ts';
import { childEnv } from '#lib/processes/childEnv.ts';
import type { Child } from '#lib/processes/childProcess.ts';
import { lakeEnv } from '#lib/processes/lakeEnv.ts';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { startSite as serve } from '#lib/supervisor/startSite.ts';

/** The build of `npm test`. Tests serve copies of it, so that it stays unchanged. */
export const BUILD = 'test';

/**
 * The store that the test build was made from. A site with a copy of it has nothing to compare and to render again when
 * it starts, unlike with a newly seeded store.
 */
export const TEST_STORE = '.next/test-store';

/** The origin of canonical URLs in the test build. As in production, the server's own address is a different one. */
export const SITE_URL = 'http://vaeksthus.test';

/** Token with which tests read previews. */
const READ_TOKEN = 'laeser-kladder-i-en-test';

/** Password with which an editor logs in. */
export const PASSWORD = 'en-lang-adgangskode';

/** A site for one test file, with its own store and its own ports. */
export type TestSite = {
  /** Its URL: http://localhost:<port>, no trailing slash. */
  url: string;
  /** Its lake: http://127.0.0.1:<port>. `stop` or `kill`, and `start`, restart it with the same store. */
  lake: {
    url: string;
    dir: string;
    stop: () => Promise<void>;
    /** Ends it at once, in the middle of what it does. */
    kill: () => Promise<void>;
    start: () => Promise<void>;
  };
  /** Its Next server alone; `start` after `stop` serves the same build and cache again. `pid` is set while it runs. */
  server: {
    stop: () => Promise<void>;
    start: () => Promise<void>;
    log: () => string[];
    pid: () => number | undefined;
  };
  /** The environment of both processes. */
  env: NodeJS.ProcessEnv;
  /** Stops both and removes the store and the copy of the build. */
  stop: () => Promise<void>;
};

/**
 * Starts the test build with its own copy of the first content.
 *
 * @param options.env variables on top of the test environment
 * @param options.storeOf another site whose store this one shares; its webhooks go to the other one
 * @throws Error if there is no test build yet, or if one of the two does not start
 */
export async function startSite(
  options: { env?: Record<string, string>; storeOf?: TestSite } = {},
): Promise<TestSite> {
  const root = resolve(import.meta.dirname, '../../..');
  const built = await buildStore(root, BUILD).current();
  if (!built) throw new Error('There is no test build in .next: run npm test, which makes it.');
  const port = await freePort();
  const { storeOf } = options;
  const lakePort = storeOf ? Number(new URL(storeOf.lake.url).port) : await freePort();
  const dir = storeOf?.lake.dir ?? (await mkdtemp(join(tmpdir(), 'vaeksthus-lake-')));
  const siteEnv = testEnv({ PORT: String(port), LAKE_PORT: String(lakePort), LAKE_DIR: dir, ...options.env });
  const env = { ...siteEnv, ...lakeEnv(siteEnv, port), LAKE_PASSWORD: PASSWORD };
  // The asynchronous copy takes 1.3 s of processor time for the build's thousand files, this one 0.1 s.
  if (!storeOf) cpSync(join(root, TEST_STORE), dir, { recursive: true });
  // A copy at the same folder depth: pages rendered during a test are written into the build.
  const distDir = `.next/${BUILD}-${port}`;
  cpSync(join(root, built.distDir), join(root, distDir), { recursive: true });
  await pointAtLake(join(root, distDir, 'routes-manifest.json'), lakePort);

  let lake: Child | undefined;
  let server: Child | undefined;
  const site: TestSite = {
    url: `http://localhost:${port}`,
    env,
    lake: {
      url: `http://127.0.0.1:${lakePort}`,
      dir,
      stop: async () => {
        await lake?.stop();
        lake = undefined;
      },
      kill: async () => {
        await lake?.stop(0);
        lake = undefined;
      },
      start: async () => {
        if (lake) throw new Error('The lake of this site runs already: stop it first.');
        lake = await startLake({ root, port: lakePort, dir, env });
      },
    },
    server: {
      stop: async () => server?.stop(),
      start: async () => {
        server = await serve({ root, distDir, port, env });
      },
      log: () => server?.tail() ?? [],
      pid: () => server?.pid,
    },
    stop: async () => {
      await server?.stop();
      await lake?.stop();
      await rm(join(root, distDir), { recursive: true, force: true });
      if (!storeOf) await rm(dir, { recursive: true, force: true });
    },
  };
  try {
    if (!storeOf) await site.lake.start();
    await site.server.start();
  } catch (error) {
    await site.stop();
    throw error;
  }
  return site;
}

/** The build proxies /lake to the lake it was built with; this points a copy to its own lake. */
async function pointAtLake(manifest: string, port: number): Promise<void> {
  const routes = await readFile(manifest, 'utf8');
  await writeFile(manifest, routes.replaceAll(/http:\/\/127\.0\.0\.1:\d+\//g, `http://127.0.0.1:${port}/`));
}

/** The environment of a test, without the developer's own settings. */
export function testEnv(values: Record<string, string>): NodeJS.ProcessEnv {
  const cleanEnv = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(SANITY_|LAKE_|SITE_|NEXT_|PORT$)/.test(name)),
  );
  return childEnv(cleanEnv as NodeJS.ProcessEnv, {
    SITE_URL,
    SANITY_READ_TOKEN: READ_TOKEN,
    LAKE_VIEWER_TOKEN: READ_TOKEN,
    ...values,
  });
}
