import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildStore } from '#lib/builds/buildStore.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { stopAll } from '#lib/processes/childProcess.ts';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';
import type { startSiteProcess } from '#lib/supervisor/startSite.ts';
import { supervise } from '#lib/supervisor/supervise.ts';
import type { SupervisedLake } from '#lib/supervisor/superviseLake.ts';
import type { SiteSupervisor } from '#lib/supervisor/superviseSite.ts';
import { smallBuild, smallSites } from './smallSite.ts';

const start = vi.hoisted(() => vi.fn<typeof startSiteProcess>());
vi.mock('#lib/supervisor/startSite.ts', () => ({ startSiteProcess: start }));

/** A lake that is healthy immediately, and appends its process id to the file `lakes`. */
const LAKE = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
appendFileSync('lakes', process.pid + '\\n');
createServer((_, response) => response.end()).listen(Number(process.env.LAKE_PORT), '127.0.0.1');
`;

/** Generous, because a start is slow on a busy machine. */
const pollOptions = { timeout: 30_000 };

let root: string;
let lines: string[];
let sites: Awaited<ReturnType<typeof smallSites>>;
/** The lake's read token at each start of the site. */
let tokensOfSites: (string | undefined)[];
let site: SiteSupervisor;
let lake: SupervisedLake;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'supervise-'));
  lines = [];
  await mkdir(join(root, 'sanity/lake'), { recursive: true });
  await mkdir(join(root, 'lake'));
  await writeFile(join(root, 'sanity/lake/main.ts'), LAKE);
  await writeTokens('first');
  const builds = buildStore(root, 'site');
  await builds.finish(await builds.begin(), { fingerprint: 'x', values: {} });
  sites = await smallSites();
  tokensOfSites = [];
  start.mockImplementation(async ({ env }) => {
    tokensOfSites.push((await withLakeTokens(env)).SANITY_READ_TOKEN);
    return sites.start(smallBuild('one'));
  });
  const { PATH } = process.env;
  const settings = await readSettings(root, {
    NODE_ENV: 'test',
    PATH,
    PORT: '0',
    LAKE_PORT: '0',
    LAKE_DIR: 'lake',
  });
  const supervised = await supervise({
    root,
    settings,
    onLine: () => {},
    say: (line) => void lines.push(line),
  });
  site = supervised.site;
  lake = supervised.lake as SupervisedLake;
  await lake.first;
});

afterEach(async () => {
  // Stops the lake and the sites.
  await stopAll();
  await sites.remove();
  await rm(root, { recursive: true, force: true });
});

/** Writes the tokens atomically, as the lake does. */
async function writeTokens(viewer: string): Promise<void> {
  const file = join(root, 'lake/tokens.json');
  await writeFile(`${file}.new`, JSON.stringify({ viewer, editor: 'writes' }));
  await rename(`${file}.new`, file);
}
/** Returns the process ids of the lake, oldest first. */
const lakes = async () => (await readFile(join(root, 'lakes'), 'utf8')).trim().split('\n').map(Number);
/** Kills the lake and waits until it is running again. */
async function crashLake(): Promise<void> {
  lines = [];
  process.kill((await lakes()).at(-1) as number, 'SIGKILL');
  await expect.poll(() => lines.at(-1), pollOptions).toBe('The lake is running again');
}

test('the site is restarted if the lake restarts with new tokens, but not with the same tokens', async () => {
  await site.start();
  await crashLake();
  await writeTokens('second');
  await crashLake();
  await expect.poll(() => tokensOfSites, pollOptions).toEqual(['first', 'second']);
  await expect.poll(() => sites.started.length, pollOptions).toBe(2);
});

test('after a deploy the lake is restarted only if its sources have changed', async () => {
  await lake.update();
  expect(await lakes()).toHaveLength(1);
  await writeFile(join(root, 'sanity/lake/main.ts'), `${LAKE}// changed`);
  await lake.update();
  await expect.poll(lakes, pollOptions).toHaveLength(2);
  expect(lines).toEqual(['The lake has new sources: restarting it']);
});
