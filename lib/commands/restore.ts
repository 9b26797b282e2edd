import { lakeFolder } from '#lib/backup/lakeFolder.ts';
import { restoreBackup } from '#lib/backup/restoreBackup.ts';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { runCommand } from '#lib/cli/runCommand.ts';

const usage = 'npm run restore -- <file.tar> [--replace]';

// `npm run restore`: what `npm run backup` wrote, in the place of the store. The lake must be stopped.
await runCommand(async () => {
  const root = process.cwd();
  const { file, given } = parseArguments(['replace'], usage);
  if (!file) throw new Error(`Which file?\nUse it as: ${usage}`);
  const dir = lakeFolder(root, process.env);
  const { manifest, aside } = await restoreBackup(file, dir, { replace: given.has('replace') });
  const { counts, madeAt, files } = manifest;
  const assets = Object.keys(files).length - 1;
  console.log(
    `${counts.documents} documents, ${counts.transactions} transactions and ${assets} assets of ${madeAt}: ${dir}`,
  );
  if (aside) console.log(`What was there is now in ${aside}`);
  console.log(
    'Everybody has to log in again, with the password of that time. npm start builds the pages anew.',
  );
  return 0;
}, 130);
