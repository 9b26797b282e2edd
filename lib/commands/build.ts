import { join } from 'node:path';
import { buildAll } from '#lib/builds/buildAll.ts';
import { step } from '#lib/cli/progress.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { requireWritable, storeName } from '#lib/processes/folders.ts';
import { pidLockHolder } from '#lib/processes/pidLock.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { isLakeRunning } from '#lib/transfer/connectLake.ts';

// `npm run build`: creates the same builds as `npm start`. A running `npm start` detects them and switches to them. Uses
// the embedded lake that is running, or starts one for the duration of the build.
await runCommand(async () => {
  const root = process.cwd();
  const settings = await readSettings(root, process.env);
  const { env, childEnv } = settings;
  await requireWritable(join(root, '.next'), 'the build');
  if (env.embedded && !(await isLakeRunning(`http://127.0.0.1:${env.lakePort}`))) {
    await requireWritable(env.lakeDir, 'the embedded lake', 'LAKE_DIR');
    const lake = { root, port: env.lakePort, dir: env.lakeDir, dataset: env.sanity.dataset, env: childEnv };
    await step('Starting the embedded lake', () => startLake(lake));
  }
  const reused = await buildAll(root, settings, env.embedded ? await storeName(env.lakeDir) : undefined);
  if (reused) console.log('The existing build is up to date');
  const supervisorPid = await pidLockHolder(join(root, '.next/start.pid'));
  if (!reused && supervisorPid)
    console.log(`npm start (process ${supervisorPid}) now starts it and then switches to it`);
});
