import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#lib/processes/ports.ts';
import { fetchUrl } from '../../e2e/support/fetchUrl.ts';
import { type Front, startFront } from '../../e2e/support/startFront.ts';
import type { FaultContext, FaultTest, Measurement } from '../fault.ts';
import { npmBuild, npmStart } from '../support/npm.ts';
import { copyProject } from '../support/projectCopy.ts';
import { knownPages, picturesOf } from '../support/sitePages.ts';
import { letVisitorsCome, type Visitors } from '../support/visitors.ts';

const COMPONENT = 'components/layout/TableOfContents.tsx';
const WORDS = { old: 'Indhold på siden', new: 'Indholdet på siden' };
const PAGE = '/formaal';
/** Maximum time until a visitor sees the result of `npm run build`. */
const SEEN_MS = 60_000;

/**
 * Deploys under load, through nginx and at the site's own port: a good build, one that fails, one that cannot start.
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
  const start = await npmStart({ root: copy, env, onLine: (line) => log.push(line) });
  progress('npm start is ready');
  let front: Front | undefined;
  try {
    front = await startFront({ site: port, port: frontPort });
    const siteUrl = `http://localhost:${port}`;
    const deploy = (change: (text: string) => string, file: string) =>
      deployUnderLoad({ copy, env, front: frontPort, siteUrl, change, file });

    const good = await deploy((text) => text.replaceAll(WORDS.old, WORDS.new), COMPONENT);
    const visible = await becomes(`${siteUrl}${PAGE}`, WORDS.new);
    const seenBehind = await becomes(`${front.url}${PAGE}`, WORDS.new);
    await good.stop();
    progress(`good build: ${good.line}`);

    const broken = await deploy((text) => `${text}\nconst broken: = ;\n`, COMPONENT);
    await broken.stop();
    await writeFile(join(copy, COMPONENT), broken.before);
    progress(`broken build: ${broken.line}`);

    const isRefused = () => log.some((line) => /does not take over/.test(line));
    const crashing = await deploy(
      (text) => `${text}\nif (process.env.NEXT_PHASE !== 'phase-production-build') process.exit(9);\n`,
      'proxy.ts',
    );
    const wasTold = await until(isRefused);
    await crashing.stop();
    progress(`crashing build: ${crashing.line}`);
    const stays = (await fetchUrl(`${siteUrl}${PAGE}`)).text.includes(WORDS.new);

    return [
      row('deploy: a good build', good, good.code === 0 && visible && seenBehind, 'new text seen'),
      row('deploy: a build that fails', broken, broken.code !== 0 && stays, 'the old one stays'),
      row('deploy: a build that crashes at its start', crashing, wasTold && stays, 'the old one stays'),
    ];
  } finally {
    await front?.stop();
    await start.stop();
  }
}

type Deployed = {
  code: number;
  before: string;
  line: string;
  failures: string[];
  answered: number;
  stop: () => Promise<void>;
};

/** Changes a file and builds while visitors send requests. They continue until `stop`, which sets the result. */
async function deployUnderLoad(options: {
  copy: string;
  env: Record<string, string>;
  front: number;
  siteUrl: string;
  file: string;
  change: (text: string) => string;
}): Promise<Deployed> {
  const { copy, env, siteUrl, file, change } = options;
  const behind = `http://localhost:${options.front}`;
  const pages = await knownPages(siteUrl);
  const pictures = await picturesOf(siteUrl, pages);
  const staticUrls = [...pages, ...pictures];
  const load: Visitors[] = [
    letVisitorsCome({ visitors: 4, next: (count) => behind + staticUrls[count % staticUrls.length] }),
    letVisitorsCome({ visitors: 4, next: (count) => siteUrl + staticUrls[count % staticUrls.length] }),
    letVisitorsCome({ visitors: 2, reconnect: true, next: (count) => siteUrl + pages[count % pages.length] }),
    // Each is rendered for its first visitor.
    letVisitorsCome({ visitors: 1, next: (count) => `${siteUrl}/soeg?q=ledelse+${count}` }),
  ];
  const path = join(copy, file);
  const before = await readFile(path, 'utf8');
  await writeFile(path, change(before));
  const { code } = await npmBuild({ root: copy, env });
  const deployed: Deployed = { code, before, line: '', failures: [], answered: 0, stop };
  async function stop() {
    await Promise.all(load.map((each) => each.stop()));
    deployed.failures = load.flatMap((each) => each.failures());
    deployed.answered = load.reduce((sum, each) => sum + each.answered(), 0);
    deployed.line = `${deployed.failures.length} of ${deployed.answered} requests failed ${deployed.failures.slice(0, 5).join(', ')}`;
  }
  return deployed;
}

function row(
  name: string,
  { line, failures, answered }: Deployed,
  passed: boolean,
  expected: string,
): Measurement {
  const measured = `${line.trim()}; ${passed ? expected : `not: ${expected}`}`;
  return {
    name,
    target: `0 failed requests, ${expected}`,
    measured,
    passed: failures.length === 0 && answered > 0 && passed,
  };
}

const becomes = (address: string, words: string): Promise<boolean> =>
  until(async () => (await fetchUrl(address)).text.includes(words));

async function until(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const before = Date.now() + SEEN_MS;
  while (Date.now() < before) {
    if (await condition()) return true;
    await pause(50);
  }
  return false;
}
