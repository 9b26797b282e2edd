import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { confirmedLossFile, doubtFile } from '#lib/content/loss/fileNames.ts';

const doubtSchema = z.object({
  since: z.string(),
  pages: z.array(z.object({ id: z.string(), path: z.string() })),
});

// `npm run content:confirm-loss [-- --yes]`: lists the pages that the running site keeps because they suddenly went missing
// from the content store, and with `--yes` confirms that they were deleted. Works through files in the build's folder:
// it needs write access there, and cannot be done over the network.
await runCommand(async () => {
  const { flags } = parseArguments(['yes'], 'npm run content:confirm-loss -- [--yes]');
  const folders = await cacheFolders(join(process.cwd(), '.next'));
  const doubts = (await Promise.all(folders.map(readDoubt))).flat();
  if (doubts.length === 0) {
    console.log('No pages are in doubt: the site matches the content store.');
    return 0;
  }
  for (const { folder, since, pages } of doubts) {
    console.log(
      `${pages.length} pages are missing from the content store since ${since}, and are still served:`,
    );
    for (const { path } of pages) console.log(`  ${path}`);
    if (flags.has('yes')) await confirm(folder, pages);
  }
  console.log(
    flags.has('yes')
      ? 'Confirmed. The site removes them when it next reads the store: for visitors within about a minute, in menus within 15 minutes.'
      : 'If they were deleted on purpose, run: npm run content:confirm-loss -- --yes',
  );
  return flags.has('yes') ? 0 : 1;
});

/** The cache folders of all builds, in which a running site keeps its state. */
async function cacheFolders(builds: string): Promise<string[]> {
  const names = await readdir(builds).catch(() => []);
  return [builds, ...names.map((name) => join(builds, name))].map((build) => join(build, 'cache'));
}

async function readDoubt(folder: string) {
  const text = await readFile(join(folder, doubtFile), 'utf8').catch(() => undefined);
  return text === undefined ? [] : [{ folder, ...doubtSchema.parse(JSON.parse(text)) }];
}

async function confirm(folder: string, pages: readonly { id: string }[]): Promise<void> {
  const target = join(folder, confirmedLossFile);
  await writeFile(`${target}.new`, JSON.stringify(pages.map(({ id }) => id)));
  await rename(`${target}.new`, target);
}
