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

// `npm start`: keeps the lake and the site running, and lets each new build take over from the one before it. The site is
// served whatever becomes of the lake or of a build, as long as there is a build.
await runCommand(async () => {
  const began = performance.now();
  const root = process.cwd();
  const given = parseStartArguments();
  const settings = await readSettings(root, process.env);
  const { env } = settings;
  const problems: string[] = [];
  const note = (error: Error) => problems.push(error.message);

  await requireFreePort(env.port, 'PORT', 'the site');
  await requireWritable(join(root, '.next'), 'the build').then(
    () => acquirePidLock(join(root, '.next/start.pid'), 'npm start'),
    note,
  );
  if (given.startAfresh) {
    if (!env.embedded) throw new Error('--start-afresh is for the embedded lake: unset SANITY_PROJECT_ID.');
    console.log(`The store was moved aside, to ${await startAfresh(env.lakeDir)}`);
  }

  const held = bufferedLog();
  let password: string | undefined;
  let firstContent: string | undefined;
  let ready = false;
  const { site, lake } = await supervise({
    root,
    settings,
    onLine: (line) => {
      // Said once in the life of a store, so it must not be lost among the lines held back.
      password ??= newPassword(line);
      firstContent ??= newStore(line);
      held.line(line);
    },
    // Until the site is ready, the banner says what does not run.
    say: logOnce((line) => ready && log.warn('start', line)),
  });
  const startFailed = lake && (await outcome('Starting the embedded lake', lake.first));
  if (firstContent) console.log(firstContent);
  problems.push(...(await ensureBuilds(root, settings, startFailed)));
  const openStudio = await installStudio(root).catch(note);
  const { build, failures } = await step('Starting the site', site.start);
  if (typeof openStudio === 'function') await openStudio();
  for (const { message } of failures) problems.push(`${message}: ${build.id} is served instead.`);
  await watchBuilds({
    root,
    site,
    values: buildInputs(env, undefined),
    onTaken: async () => lake?.update(),
    say: (line) => log.info('start', line),
  });

  const lakeFailure = lake?.failure();
  console.log(banner({ env, seconds: seconds(began), password, lakeFailure, problems }));
  ready = true;
  held.open();
  return new Promise<never>(() => {});
});

/** Shows a step that may fail without ending the start. @returns its error */
function outcome(name: string, work: Promise<Error | undefined>): Promise<Error | undefined> {
  const failing = step(name, async () => {
    const failure = await work;
    if (failure) throw failure;
  });
  return failing.then(
    () => undefined,
    (failure: Error) => failure,
  );
}
