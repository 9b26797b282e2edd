import { join } from 'node:path';
import { buildAll } from '#lib/builds/buildAll.ts';
import { step } from '#lib/cli/progress.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { requireWritable, storeName } from '#lib/processes/folders.ts';
import { pidLockHolder } from '#lib/processes/pidLock.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { isLakeRunning } from '#lib/transfer/connectLake.ts';

// `npm run build`: the builds that `npm start` would make. A running `npm start` sees them and lets them take over. The
// embedded lake is the one that runs; if none does, one runs for as long as the build takes.
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
  if (reused) console.log('The build that is there is up to date');
  const starter = await pidLockHolder(join(root, '.next/start.pid'));
  if (!reused && starter)
    console.log(`npm start (process ${starter}) starts it now and then lets it take over`);
});
