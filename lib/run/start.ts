import { join } from 'node:path';
import { bakedValues } from './baked.ts';
import { buildSite } from './build.ts';
import { runCommand, untilOneEnds } from './command.ts';
import { requireWritable, storeName } from './folders.ts';
import { newPassword, newStore, startLake } from './lake.ts';
import { requireOnlyOne } from './onlyOne.ts';
import { requireFreePort } from './ports.ts';
import type { Child } from './process.ts';
import { heldLog, seconds, step } from './progress.ts';
import { readSettings } from './settings.ts';
import { startSite } from './site.ts';
import { buildStudio } from './studio.ts';

// `npm start`: the lake, a build of the site when it is due, and the site.
await runCommand(async () => {
  const began = performance.now();
  const root = process.cwd();
  const { env, childEnv } = await readSettings(root, process.env);
  await requireFreePort(env.port, 'PORT', 'the site');
  if (env.embedded) {
    await requireFreePort(env.lakePort, 'LAKE_PORT', 'the embedded lake');
    await requireWritable(env.lakeDir, 'the embedded lake', 'LAKE_DIR');
  }
  await requireWritable(join(root, '.next'), 'the build');
  await requireOnlyOne(join(root, '.next/start.pid'), 'npm start');

  const children: Child[] = [];
  const log = heldLog();
  let password: string | undefined;
  let firstContent: string | undefined;
  const onLine = (line: string) => {
    firstContent ??= newStore(line);
    // Said once in the life of a store, so it must not be lost among the lines held back.
    password ??= newPassword(line);
    log.line(line);
  };
  const shared = { root, env: childEnv, onLine };
  let store: string | undefined;
  if (env.embedded) {
    const lake = { ...shared, port: env.lakePort, dir: env.lakeDir, dataset: env.sanity.dataset };
    children.push(await step('Starting the embedded lake', () => startLake(lake)));
    if (firstContent) console.log(firstContent);
    store = await storeName(env.lakeDir);
  }

  const { distDir, reused } = await buildSite({
    root,
    name: 'site',
    env: childEnv,
    values: bakedValues(env, store),
    around: (reason, work) => step(`Building the site (${reason})`, work),
  });
  if (reused) console.log('Using the build that is there: nothing has changed since');
  const { projectId, dataset } = env.sanity;
  await buildStudio({
    root,
    env: childEnv,
    projectId,
    dataset,
    around: (work) => step('Building the Studio', work),
  });
  const site = { ...shared, distDir, port: env.port };
  children.push(await step('Starting the site', () => startSite(site)));

  console.log(`
  Væksthus for Ledelse, ready after ${seconds(began)} s

    Site   http://localhost:${env.port}
    Studio http://localhost:${env.port}/studio${password ? `\n           password ${password} – shown this once; set LAKE_PASSWORD to choose your own` : ''}
    ${env.embedded ? `Lake   http://127.0.0.1:${env.lakePort} (store: ${env.lakeDir})` : `Sanity ${env.sanity.projectId}/${env.sanity.dataset}`}

  Ctrl-C stops everything.
`);
  log.open();
  await untilOneEnds(children);
});
