import { join } from 'node:path';
import { bakedValues } from './baked.ts';
import { buildSite } from './build.ts';
import { runCommand } from './command.ts';
import { requireWritable, storeName } from './folders.ts';
import { startLake } from './lake.ts';
import { requireOnlyOne } from './onlyOne.ts';
import { requireFreePort } from './ports.ts';
import { step } from './progress.ts';
import { readSettings } from './settings.ts';

// `npm run build`: the build that `npm start` would make, with the embedded lake running only for as long as it takes.
await runCommand(async () => {
  const root = process.cwd();
  const { env, childEnv } = await readSettings(root, process.env);
  await requireWritable(join(root, '.next'), 'the build');
  await requireOnlyOne(join(root, '.next/start.pid'), 'npm start or npm run build');
  let store: string | undefined;
  if (env.embedded) {
    await requireFreePort(env.lakePort, 'LAKE_PORT', 'the embedded lake');
    await requireWritable(env.lakeDir, 'the embedded lake', 'LAKE_DIR');
    const lake = { root, port: env.lakePort, dir: env.lakeDir, dataset: env.sanity.dataset, env: childEnv };
    await step('Starting the embedded lake', () => startLake(lake));
    store = await storeName(env.lakeDir);
  }
  const { reused } = await buildSite({
    root,
    name: 'site',
    env: childEnv,
    values: bakedValues(env, store),
    around: (reason, work) => step(`Building the site (${reason})`, work),
  });
  if (reused) console.log('The build that is there is up to date');
});
