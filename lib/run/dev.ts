import { runCommand, untilOneEnds } from './command.ts';
import { requireWritable } from './folders.ts';
import { startLake } from './lake.ts';
import { startNext } from './next.ts';
import { requireFreePort } from './ports.ts';
import type { Child } from './process.ts';
import { heldLog, step } from './progress.ts';
import { servingEnv } from './servingEnv.ts';
import { readSettings } from './settings.ts';
import { makeStyles, watchStyles } from './styles.ts';

// `npm run dev`: the lake and `next dev`, which reloads as files change.
await runCommand(async () => {
  const root = process.cwd();
  const { env, childEnv } = await readSettings(root, process.env);
  await requireFreePort(env.port, 'PORT', 'the site');
  const children: Child[] = [];
  const log = heldLog();
  const onLine = log.line;
  if (env.embedded) {
    await requireFreePort(env.lakePort, 'LAKE_PORT', 'the embedded lake');
    await requireWritable(env.lakeDir, 'the embedded lake', 'LAKE_DIR');
    const lake = { root, port: env.lakePort, dir: env.lakeDir, dataset: env.sanity.dataset, env: childEnv };
    children.push(await step('Starting the embedded lake', () => startLake({ ...lake, onLine })));
  }
  await step('Making the style sheet', () => makeStyles({ root, env: childEnv }));
  children.push(watchStyles({ root, env: childEnv }, onLine));
  log.open();
  const args = ['dev', '-p', String(env.port), '-H', 'localhost'];
  children.push(startNext({ root, args, env: await servingEnv(childEnv, root), onLine }));
  console.log(`Site http://localhost:${env.port}, Ctrl-C stops everything`);
  await untilOneEnds(children);
});
