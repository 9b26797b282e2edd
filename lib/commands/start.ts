import { join } from 'node:path';
import { startAfresh } from '#lib/backup/startAfresh.ts';
import { buildInputs } from '#lib/builds/buildInputs.ts';
import { ensureBuilds } from '#lib/builds/ensureBuilds.ts';
import { installStudio } from '#lib/builds/installStudio.ts';
import { logOnce } from '#lib/cli/logOnce.ts';
import { bufferedLog, seconds, step } from '#lib/cli/progress.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { parseStartArguments } from '#lib/cli/startArguments.ts';
import { requireWritable } from '#lib/processes/folders.ts';
import { acquirePidLock } from '#lib/processes/pidLock.ts';
import { requireFreePort } from '#lib/processes/ports.ts';
import { newPassword, newStore } from '#lib/processes/startLake.ts';
import { log } from '#lib/server/log.ts';
import { banner } from '#lib/supervisor/banner.ts';
import { supervise } from '#lib/supervisor/supervise.ts';
import { watchBuilds } from '#lib/supervisor/watchBuilds.ts';

// `npm start`: keeps the lake and the site running, and switches to each new build. Even if the lake or a build fails, the
// site is served as long as any build exists.
await runCommand(async () => {
  const startedAt = performance.now();
  const root = process.cwd();
  const options = parseStartArguments();
  const settings = await readSettings(root, process.env);
  const { env } = settings;
  const problems: string[] = [];
  const addProblem = (error: Error) => problems.push(error.message);

  await requireFreePort(env.port, 'PORT', 'the site');
  await requireWritable(join(root, '.next'), 'the build').then(
    () => acquirePidLock(join(root, '.next/start.pid'), 'npm start'),
    addProblem,
  );
  if (options.startAfresh) {
    if (!env.embedded) throw new Error('--start-afresh is for the embedded lake: unset SANITY_PROJECT_ID.');
    console.log(`The store was moved aside, to ${await startAfresh(env.lakeDir)}`);
  }

  const childLog = bufferedLog();
  let password: string | undefined;
  let firstContent: string | undefined;
  let ready = false;
  const { site, lake } = await supervise({
    root,
    settings,
    onLine: (line) => {
      // Printed only once per store, so it must not be lost in the buffered log.
      password ??= newPassword(line);
      firstContent ??= newStore(line);
      childLog.line(line);
    },
    // Until the site is ready, the banner reports what is not running.
    say: logOnce((line) => ready && log.warn('start', line)),
  });
  const startFailed = lake && (await tryStep('Starting the embedded lake', lake.first));
  if (firstContent) console.log(firstContent);
  problems.push(...(await ensureBuilds(root, settings, startFailed)));
  const openStudio = await installStudio(root).catch(addProblem);
  const { build, failures } = await step('Starting the site', site.start);
  if (typeof openStudio === 'function') await openStudio();
  for (const { message } of failures) problems.push(`${message}: ${build.id} is served instead.`);
  await watchBuilds({
    root,
    site,
    values: buildInputs(env, undefined),
    onTakeOver: async () => lake?.update(),
    say: (line) => log.info('start', line),
  });

  const lakeFailure = lake?.failure();
  console.log(banner({ env, seconds: seconds(startedAt), password, lakeFailure, problems }));
  ready = true;
  childLog.open();
  return new Promise<never>(() => {});
});

/** Shows a step whose failure does not end the start. @returns its error */
function tryStep(name: string, work: Promise<Error | undefined>): Promise<Error | undefined> {
  const failing = step(name, async () => {
    const failure = await work;
    if (failure) throw failure;
  });
  return failing.then(
    () => undefined,
    (failure: Error) => failure,
  );
}
