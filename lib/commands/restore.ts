import { lakeFolder } from '#lib/backup/lakeFolder.ts';
import { restoreBackup } from '#lib/backup/restoreBackup.ts';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { runCommand } from '#lib/cli/runCommand.ts';

const usage = 'npm run restore -- <file.tar> [--replace]';

// `npm run restore`: replaces the store by a file of `npm run backup`. The lake must be stopped.
await runCommand(async () => {
  const root = process.cwd();
  const { file, flags } = parseArguments(['replace'], usage);
  if (!file) throw new Error(`No file given.\nUsage: ${usage}`);
  const dir = lakeFolder(root, process.env);
  const { manifest, aside } = await restoreBackup(file, dir, { replace: flags.has('replace') });
  const { counts, madeAt, files } = manifest;
  const assets = Object.keys(files).length - 1;
  console.log(
    `${counts.documents} documents, ${counts.transactions} transactions and ${assets} assets of ${madeAt}: ${dir}`,
  );
  if (aside) console.log(`The previous store is now in ${aside}`);
  console.log(
    'All editors must log in again, with the password at the time of the backup. npm start rebuilds the pages.',
  );
  return 0;
}, 130);
