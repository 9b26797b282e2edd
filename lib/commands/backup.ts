import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lakeFolder } from '#lib/backup/lakeFolder.ts';
import { defaultBackup, deleteOldBackups } from '#lib/backup/retention.ts';
import { writeBackup } from '#lib/backup/writeBackup.ts';
import { runCommand } from '#lib/cli/runCommand.ts';

const usage = 'npm run backup -- [file.tar] [--keep <n>]';

// `npm run backup`: writes the store with its history and assets to one file, while the lake runs.
await runCommand(async () => {
  const root = process.cwd();
  const { file, keep } = readArguments();
  const path = file ?? defaultBackup(root, new Date());
  const { counts, files } = await writeBackup(lakeFolder(root, process.env), path, (line) =>
    console.error(`backup: ${line}`),
  );
  const assets = Object.keys(files).length - 1;
  console.log(
    `${counts.documents} documents, ${counts.transactions} transactions and ${assets} assets: ${path}\nService tokens and logins are not included: a restored store creates new ones.`,
  );
  if (keep !== undefined) {
    for (const old of await deleteOldBackups(dirname(path), keep)) console.log(`Deleted ${old}`);
  }
  return 0;
}, 130);

function readArguments(): { file: string | undefined; keep: number | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { keep: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error(`Expected one file, got ${positionals.length}`);
    const [file] = positionals;
    const keep = values.keep === undefined ? undefined : Number(values.keep);
    if (keep !== undefined && !(Number.isInteger(keep) && keep > 0)) {
      throw new Error(`--keep is "${values.keep}": use a whole number of 1 or more`);
    }
    if (file !== undefined && keep !== undefined) {
      throw new Error('--keep applies to backups with default names: omit the file');
    }
    return { file: file && resolve(process.env.INIT_CWD || process.cwd(), file), keep };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUsage: ${usage}`, { cause });
  }
}
