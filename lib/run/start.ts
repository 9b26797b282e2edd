import { join } from 'node:path';
import { log } from '#lib/server/log.ts';
import { bakedValues } from './baked.ts';
import { banner } from './banner.ts';
import { bringUpToDate } from './bringUpToDate.ts';
import { runCommand } from './command.ts';
import { requireWritable } from './folders.ts';
import { installStudio } from './installStudio.ts';
import { newPassword, newStore } from './lake.ts';
import { requireOnlyOne } from './onlyOne.ts';
import { requireFreePort } from './ports.ts';
import { heldLog, seconds, step } from './progress.ts';
import { sayOnce } from './sayOnce.ts';
import { readSettings } from './settings.ts';
import { startAfresh } from './startAfresh.ts';
import { readStartArguments } from './startArguments.ts';
import { supervise } from './supervise.ts';
import { watchBuilds } from './takeOver.ts';

// `npm start`: keeps the lake and the site running, and lets each new build take over from the one before it. The site is
// served whatever becomes of the lake or of a build, as long as there is a build.
await runCommand(async () => {
  const began = performance.now();
  const root = process.cwd();
  const given = readStartArguments();
  const settings = await readSettings(root, process.env);
  const { env } = settings;
  const problems: string[] = [];
  const note = (error: Error) => problems.push(error.message);

  await requireFreePort(env.port, 'PORT', 'the site');
  await requireWritable(join(root, '.next'), 'the build').then(
    () => requireOnlyOne(join(root, '.next/start.pid'), 'npm start'),
    note,
  );
  if (given.startAfresh) {
    if (!env.embedded) throw new Error('--start-afresh is for the embedded lake: unset SANITY_PROJECT_ID.');
    console.log(`The store was moved aside, to ${await startAfresh(env.lakeDir)}`);
  }

  const held = heldLog();
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
    say: sayOnce((line) => ready && log.warn('start', line)),
  });
  const startFailed = lake && (await outcome('Starting the embedded lake', lake.first));
  if (firstContent) console.log(firstContent);
  problems.push(...(await bringUpToDate(root, settings, startFailed)));
  const openStudio = await installStudio(root).catch(note);
  const { build, failures } = await step('Starting the site', site.start);
  if (typeof openStudio === 'function') await openStudio();
  for (const { message } of failures) problems.push(`${message}: ${build.id} is served instead.`);
  await watchBuilds({
    root,
    site,
    values: bakedValues(env, undefined),
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
