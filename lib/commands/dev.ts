import { buildStyles, watchStyles } from '#lib/builds/buildStyles.ts';
import { bufferedLog, step } from '#lib/cli/progress.ts';
import { runCommand, waitForFirstExit } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import type { Child } from '#lib/processes/childProcess.ts';
import { requireWritable } from '#lib/processes/folders.ts';
import { requireFreePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { startNext } from '#lib/processes/startNext.ts';
import { serverEnv } from '#lib/supervisor/serverEnv.ts';

// `npm run dev`: runs the lake and `next dev`, which reloads when files change.
await runCommand(async () => {
  const root = process.cwd();
  const { env, childEnv } = await readSettings(root, process.env);
  await requireFreePort(env.port, 'PORT', 'the site');
  const children: Child[] = [];
  const log = bufferedLog();
  const onLine = log.line;
  if (env.embedded) {
    await requireFreePort(env.lakePort, 'LAKE_PORT', 'the embedded lake');
    await requireWritable(env.lakeDir, 'the embedded lake', 'LAKE_DIR');
    const lake = { root, port: env.lakePort, dir: env.lakeDir, dataset: env.sanity.dataset, env: childEnv };
    children.push(await step('Starting the embedded lake', () => startLake({ ...lake, onLine })));
  }
  await step('Building the stylesheet', () => buildStyles({ root, env: childEnv }));
  children.push(watchStyles({ root, env: childEnv }, onLine));
  log.open();
  // Its folder says to next.config.ts that everything is prepared.
  const args = ['dev', '-p', String(env.port), '-H', 'localhost'];
  children.push(
    startNext({ root, args, distDir: '.next/plain', env: await serverEnv(childEnv, root), onLine }),
  );
  console.log(`Site http://localhost:${env.port}, Ctrl-C stops everything`);
  await waitForFirstExit(children);
});
