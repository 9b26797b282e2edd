import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { confirmedLossFile, doubtFile } from '#lib/content/loss/fileNames.ts';

const stored = z.object({
  since: z.string(),
  pages: z.array(z.object({ id: z.string(), path: z.string() })),
});

// `npm run content:confirm-loss [-- --yes]`: shows which pages the running site holds on to because they went missing
// from the content store all at once, and tells it that they are meant to be gone. By files beside the build's pages:
// whoever may write there may do this, and nobody over the network.
await runCommand(async () => {
  const { given } = parseArguments(['yes'], 'npm run content:confirm-loss -- [--yes]');
  const folders = await cacheFolders(join(process.cwd(), '.next'));
  const doubts = (await Promise.all(folders.map(readDoubt))).flat();
  if (doubts.length === 0) {
    console.log('No pages are doubted: the site shows what the content store has.');
    return 0;
  }
  for (const { folder, since, pages } of doubts) {
    console.log(
      `${pages.length} pages are missing from the content store since ${since}, and are still shown:`,
    );
    for (const { path } of pages) console.log(`  ${path}`);
    if (given.has('yes')) await confirm(folder, pages);
  }
  console.log(
    given.has('yes')
      ? 'Confirmed. The site lets go of them when it next looks at the store: for visitors within a minute or so, in menus within 15 minutes.'
      : 'If they are meant to be gone, run: npm run content:confirm-loss -- --yes',
  );
  return given.has('yes') ? 0 : 1;
});

/** The folders of all builds in which a running site keeps what it knows. */
async function cacheFolders(builds: string): Promise<string[]> {
  const names = await readdir(builds).catch(() => []);
  return [builds, ...names.map((name) => join(builds, name))].map((build) => join(build, 'cache'));
}

async function readDoubt(folder: string) {
  const text = await readFile(join(folder, doubtFile), 'utf8').catch(() => undefined);
  return text === undefined ? [] : [{ folder, ...stored.parse(JSON.parse(text)) }];
}

async function confirm(folder: string, pages: readonly { id: string }[]): Promise<void> {
  const to = join(folder, confirmedLossFile);
  await writeFile(`${to}.new`, JSON.stringify(pages.map(({ id }) => id)));
  await rename(`${to}.new`, to);
}
