import { readFile } from 'node:fs/promises';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { outcomeLine, outcomeSummary } from '#lib/linkTools/importReport.ts';
import { loadLinkData } from '#lib/linkTools/loadLinkData.ts';
import { loadRedirects, writeRedirects } from '#lib/linkTools/writeRedirects.ts';
import { withContentStore } from '#lib/transfer/contentStore.ts';
import { bareHost, parseHost } from '#lib/urls/hosts.ts';
import { parseCsv } from '#lib/urls/import/csv.ts';
import { decodeText } from '#lib/urls/import/decodeText.ts';
import { planImport } from '#lib/urls/import/planImport.ts';
import { readTable } from '#lib/urls/import/readTable.ts';
import type { LinkData } from '#lib/urls/linkData.ts';

const usage = 'npm run links:import -- <file.csv> [--dry-run]';

// `npm run links:import`: imports a list of old addresses as redirects into the content store.
await runCommand(async () => {
  const root = process.cwd();
  const { file, flags } = parseArguments(['dry-run'], usage);
  if (!file) throw new Error(`No file given.\nUsage: ${usage}`);
  const lines = await readFile(file).then(
    (bytes) => parseFile(file, bytes),
    (cause) => {
      throw new Error(`${file} cannot be read: ${cause.message}. Nothing was imported.`, { cause });
    },
  );
  const settings = await readSettings(root, process.env);
  // A missing embedded store is not created for this: it has no pages to redirect to.
  const access = settings.env.embedded ? 'export' : 'import';
  return withContentStore(access, { root, ...settings }, async ({ client, name }) => {
    const [links, stored] = await Promise.all([
      loadLinkData(client, settings.env.siteUrl),
      loadRedirects(client),
    ]);
    const outcomes = planImport(lines, links, stored, hostsOf(links));
    const dryRun = flags.has('dry-run');
    if (!dryRun) await writeRedirects(client, outcomes, new Set(stored.map(({ id }) => id)));
    for (const outcome of outcomes) console.log(outcomeLine(outcome));
    console.log(outcomeSummary(outcomes, name, dryRun));
    return outcomes.some(({ kind }) => kind === 'refused') ? 1 : 0;
  });
}, 130);

function parseFile(file: string, bytes: Uint8Array) {
  try {
    const lines = readTable(parseCsv(decodeText(bytes)));
    if (lines.length === 0) throw new Error('it contains no addresses');
    return lines;
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}. Nothing was imported.`, { cause });
  }
}

/** The site's host names, current and former, with and without www, and the hosts that its editors allow. */
function hostsOf({ site, hosts }: LinkData) {
  return {
    ours: new Set(site.hosts.map(bareHost).flatMap((name) => [name, `www.${name}`])),
    allowed: new Set(hosts.flatMap((host) => parseHost(host) ?? [])),
  };
}
