import { readFile } from 'node:fs/promises';
import { bareHost, readHost } from '#lib/links/hosts.ts';
import { decodeText, rowsOf } from '#lib/links/import/csv.ts';
import { planImport } from '#lib/links/import/plan.ts';
import { readTable } from '#lib/links/import/readTable.ts';
import type { LinkData } from '#lib/links/linkData.ts';
import { runCommand } from './command.ts';
import { importRedirects, storedRedirects } from './links/importRedirects.ts';
import { countOf, lineOf } from './links/importReport.ts';
import { storedLinks } from './links/storedLinks.ts';
import { readCommandLine } from './move/commandLine.ts';
import { withContentStore } from './move/contentStore.ts';
import { readSettings } from './settings.ts';

const usage = 'npm run links:import -- <file.csv> [--dry-run]';

// `npm run links:import`: a list of old addresses, as redirects in the content store.
await runCommand(async () => {
  const root = process.cwd();
  const { file, given } = readCommandLine(['dry-run'], usage);
  if (!file) throw new Error(`Which file?\nUse it as: ${usage}`);
  const lines = await readFile(file).then(
    (bytes) => read(file, bytes),
    (cause) => {
      throw new Error(`${file} cannot be read: ${cause.message}. Nothing was imported.`, { cause });
    },
  );
  const settings = await readSettings(root, process.env);
  // A store that is not there yet has no pages that an old address could lead to, and is not made for this.
  const errand = settings.env.embedded ? 'export' : 'import';
  return withContentStore(errand, { root, ...settings }, async ({ client, name }) => {
    const [links, stored] = await Promise.all([
      storedLinks(client, settings.env.siteUrl),
      storedRedirects(client),
    ]);
    const outcomes = planImport(lines, links, stored, hostsOf(links));
    const dryRun = given.has('dry-run');
    if (!dryRun) await importRedirects(client, outcomes, new Set(stored.map(({ id }) => id)));
    for (const outcome of outcomes) console.log(lineOf(outcome));
    console.log(countOf(outcomes, name, dryRun));
    return outcomes.some(({ kind }) => kind === 'refused') ? 1 : 0;
  });
}, 130);

function read(file: string, bytes: Uint8Array) {
  try {
    const lines = readTable(rowsOf(decodeText(bytes)));
    if (lines.length === 0) throw new Error('it holds no addresses');
    return lines;
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}. Nothing was imported.`, { cause });
  }
}

/** The site's names, now and before, with and without www, and those that its editors allow. */
function hostsOf({ site, hosts }: LinkData) {
  return {
    ours: new Set(site.hosts.map(bareHost).flatMap((name) => [name, `www.${name}`])),
    allowed: new Set(hosts.flatMap((host) => readHost(host) ?? [])),
  };
}
