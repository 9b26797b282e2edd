import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '#lib/cli/runCommand.ts';
import { requireWritable } from '#lib/processes/folders.ts';
import { acquirePidLock } from '#lib/processes/pidLock.ts';
import { startSite } from '../e2e/support/testSite.ts';
import { makeTestBuild } from '../run/testBuild.ts';
import { builds } from './measurements/builds.ts';
import { coldStart } from './measurements/coldStart.ts';
import { checkingContent } from './measurements/contentCheck.ts';
import { lighthouseEverywhere } from './measurements/everyPage.ts';
import { firstVisit } from './measurements/firstVisit.ts';
import { growth } from './measurements/growth.ts';
import { severalInstances } from './measurements/instances.ts';
import { lighthousePage } from './measurements/lighthouse.ts';
import { underLoad } from './measurements/load.ts';
import { publishing } from './measurements/publish.ts';
import { searching } from './measurements/search.ts';
import { studioOpens } from './measurements/studio.ts';
import type { Section } from './report/section.ts';
import { table } from './report/table.ts';
import { writeResults } from './report/write.ts';
import { editorToken } from './support/editing.ts';
import { startFront } from './support/nginxFront.ts';
import { serveStatic } from './support/nginxStatic.ts';
import { layOutCopy } from './support/staticCopy.ts';

// `npm run bench` measures everything in RESULTS.md in one run. `-- --only load,builds --runs 1 --pages 10,1000`
// measures a part, to try it out: its results go to .data/bench, never into RESULTS.md.
// `--pages` are the sizes of `builds`, `--sizes` those of `growth`.
const INTERRUPTED = 130;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: '10,100,1000,5000' },
    sizes: { type: 'string', default: '13,1000,5000,20000' },
  },
});

await runCommand(async () => {
  const root = resolve(import.meta.dirname, '../..');
  const runs = Number(values.runs);
  const sizes = values.pages.split(',').map(Number);
  const growthSizes = values.sizes.split(',').map(Number);
  if (![runs, ...sizes, ...growthSizes].every((each) => Number.isInteger(each) && each > 0)) {
    throw new Error('--runs takes a number, --pages and --sizes numbers with commas between them');
  }
  await requireWritable(join(root, '.next'), 'the builds');
  await acquirePidLock(join(root, '.next/test.pid'), 'npm test or npm run bench');
  await makeTestBuild(root);

  await using started = new AsyncDisposableStack();
  const site = await startSite({ env: { LAKE_EDITOR_TOKEN: editorToken } });
  started.defer(site.stop);
  const pages = await layOutCopy(root, site.url);
  started.defer(pages.remove);
  const copy = await serveStatic(pages);
  started.defer(copy.stop);
  const front = await startFront(site.url);
  if (front) started.defer(front.stop);
  const served = () => ({ site: { url: site.url, pid: site.server.pid(), stop: site.stop }, front, copy });

  // Measurements that change the site or leave it under load come last.
  const stages: Record<string, () => Promise<Section>> = {
    firstVisit: () => firstVisit(served()),
    lighthouse: () => lighthousePage(served(), runs),
    everyPage: () => lighthouseEverywhere(front ?? served().site, runs),
    studio: () => studioOpens(site, runs),
    search: () => searching(),
    contentCheck: () => checkingContent(root),
    publish: () => publishing(site, front),
    instances: () => severalInstances(),
    load: () => underLoad(served(), runs),
    coldStart: () => coldStart(site, runs),
    builds: () => builds(root, sizes, runs),
    growth: () => growth(root, growthSizes),
  };
  const selected = values.only?.split(',') ?? Object.keys(stages);
  const sections: Section[] = [];
  for (const name of selected) {
    const stage = stages[name];
    if (!stage) throw new Error(`--only takes ${Object.keys(stages).join(', ')}; not "${name}"`);
    console.log(`\n── ${name}`);
    const section = await stage();
    console.log(table([section]));
    sections.push(section);
  }

  const isFullRun = values.only === undefined && values.pages === '10,100,1000,5000' && runs >= 5;
  const folder = join(root, isFullRun ? 'tests/bench' : '.data/bench');
  await writeResults(folder, sections, runs);
  const checked = sections.flatMap(({ rows }) => rows).filter(({ met }) => met !== undefined);
  console.log(
    `\n${checked.filter(({ met }) => met).length} of ${checked.length} targets met; see ${folder}/RESULTS.md`,
  );
  return 0;
}, INTERRUPTED);
