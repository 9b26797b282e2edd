import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#lib/processes/ports.ts';
import { fetchUrl } from '../../e2e/support/fetchUrl.ts';
import { type Front, startFront } from '../../e2e/support/startFront.ts';
import type { FaultContext, FaultTest, Measurement } from '../fault.ts';
import { npmBuild, npmStart } from '../support/npm.ts';
import { copyProject } from '../support/projectCopy.ts';
import { knownPages, picturesOf } from '../support/sitePages.ts';
import { startVisitors, type Visitors } from '../support/visitors.ts';
import { until } from '../until.ts';

const COMPONENT = 'lib/i18n/da.ts';
const WORDS = { old: 'Indhold på siden', new: 'Indholdet på siden' };
const PAGE = '/formaal';
/** How long (ms) to wait until a build has taken over, or was refused. */
const TIMEOUT_MS = 60_000;

/**
 * Deploys three builds (one that works, one that does not compile, one that crashes on startup) while visitors send requests,
 * through nginx and directly to the site.
 */
export default { name: 'deploy', run } satisfies FaultTest;

async function run({ root, folder, progress }: FaultContext): Promise<Measurement[]> {
  const copy = await copyProject(root, folder);
  const [port, lakePort, frontPort] = [await freePort(), await freePort(), await freePort()];
  const env = {
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    LAKE_DIR: join(folder, 'lake'),
    SITE_URL: `http://localhost:${frontPort}`,
  };
  const log: string[] = [];
  const site = await npmStart({ root: copy, env, onLine: (line) => log.push(line) });
  progress('npm start is ready');
  let front: Front | undefined;
  try {
    front = await startFront({ site: port, port: frontPort });
    const siteUrl = `http://localhost:${port}`;
    const deploy = (change: (text: string) => string, file: string) =>
      deployUnderLoad({ copy, env, nginxUrl: `http://localhost:${frontPort}`, siteUrl, change, file });
    const servesNewText = async () => (await fetchUrl(`${siteUrl}${PAGE}`)).text.includes(WORDS.new);

    const good = await deploy((text) => text.replaceAll(WORDS.old, WORDS.new), COMPONENT);
    const isVisible = await eventuallyShows(`${siteUrl}${PAGE}`, WORDS.new);
    const isVisibleThroughNginx = await eventuallyShows(`${front.url}${PAGE}`, WORDS.new);
    const goodLoad = await good.stop();
    progress(`good build: ${summaryOf(goodLoad)}`);

    const broken = await deploy((text) => `${text}\nconst broken: = ;\n`, COMPONENT);
    const brokenLoad = await broken.stop();
    await writeFile(join(copy, COMPONENT), broken.originalText);
    progress(`broken build: ${summaryOf(brokenLoad)}`);
    const servedAfterBroken = await servesNewText();

    const crashing = await deploy(
      (text) => `${text}\nif (process.env.NEXT_PHASE !== 'phase-production-build') process.exit(9);\n`,
      'proxy.ts',
    );
    const refusalLogged = await eventually(async () => log.some((line) => /does not take over/.test(line)));
    const crashingLoad = await crashing.stop();
    progress(`crashing build: ${summaryOf(crashingLoad)}`);
    const servedAfterCrashing = await servesNewText();

    return [
      row(
        'deploy: a good build',
        goodLoad,
        good.code === 0 && isVisible && isVisibleThroughNginx,
        'the new text is visible',
      ),
      row(
        'deploy: a build that fails',
        brokenLoad,
        broken.code !== 0 && servedAfterBroken,
        'the old build is still served',
      ),
      row(
        'deploy: a build that crashes on startup',
        crashingLoad,
        refusalLogged && servedAfterCrashing,
        'the old build is still served',
      ),
    ];
  } finally {
    await front?.stop();
    await site.stop();
  }
}

/** The visitors' responses: the first failed requests of each group, and the number of responses with status 200. */
type LoadResult = { failures: string[]; answered: number };
type Deployed = {
  /** Exit code of the build. */
  code: number;
  /** The file before the change. */
  originalText: string;
  /** Ends the load. */
  stop: () => Promise<LoadResult>;
};

/** Changes a file and builds while visitors send requests. They continue until `stop`. */
async function deployUnderLoad(options: {
  copy: string;
  env: Record<string, string>;
  nginxUrl: string;
  siteUrl: string;
  file: string;
  change: (text: string) => string;
}): Promise<Deployed> {
  const { copy, env, nginxUrl, siteUrl, file, change } = options;
  const pages = await knownPages(siteUrl);
  const cachedPaths = [...pages, ...(await picturesOf(siteUrl, pages))];
  const load: Visitors[] = [
    startVisitors({ visitors: 4, next: (count) => nginxUrl + cachedPaths[count % cachedPaths.length] }),
    startVisitors({ visitors: 4, next: (count) => siteUrl + cachedPaths[count % cachedPaths.length] }),
    startVisitors({ visitors: 2, reconnect: true, next: (count) => siteUrl + pages[count % pages.length] }),
    // Every query is new, so no response comes from the cache.
    startVisitors({ visitors: 1, next: (count) => `${siteUrl}/soeg?q=ledelse+${count}` }),
  ];
  const path = join(copy, file);
  const originalText = await readFile(path, 'utf8');
  await writeFile(path, change(originalText));
  const { code } = await npmBuild({ root: copy, env });
  const stop = async () => {
    await Promise.all(load.map((each) => each.stop()));
    return {
      failures: load.flatMap((each) => each.failures()),
      answered: load.reduce((sum, each) => sum + each.answered(), 0),
    };
  };
  return { code, originalText, stop };
}

const summaryOf = ({ failures, answered }: LoadResult): string =>
  [`${failures.length} requests failed, ${answered} answered with 200`, ...failures.slice(0, 5)].join(', ');

function row(name: string, load: LoadResult, asExpected: boolean, expected: string): Measurement {
  return {
    name,
    target: `0 failed requests, ${expected}`,
    measured: `${summaryOf(load)}; ${asExpected ? expected : `not: ${expected}`}`,
    passed: load.failures.length === 0 && load.answered > 0 && asExpected,
  };
}

const eventuallyShows = (address: string, words: string): Promise<boolean> =>
  eventually(async () => (await fetchUrl(address)).text.includes(words));

const eventually = (holds: () => Promise<boolean>): Promise<boolean> =>
  until('the deploy takes effect', TIMEOUT_MS, holds).then(
    () => true,
    () => false,
  );
