import { resolve } from 'node:path';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { step } from '#lib/cli/progress.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { withContentStore } from '#lib/transfer/contentStore.ts';
import { exportContent } from '#lib/transfer/exportContent.ts';

// `npm run content:export`: writes documents, drafts and assets to one file, in the format of `sanity dataset export`.
await runCommand(async () => {
  const root = process.cwd();
  const { file, flags } = parseArguments(
    ['overwrite'],
    'npm run content:export -- [file.tar.gz] [--overwrite]',
  );
  const settings = await readSettings(root, process.env);
  const timestamp = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const path = file ?? resolve(root, '.data/exports', `${settings.env.sanity.dataset}-${timestamp}.tar.gz`);
  await withContentStore('export', { root, ...settings }, async (store) => {
    const overwrite = flags.has('overwrite');
    const runExport = () => exportContent(store, path, { overwrite });
    const { documents, drafts, assets } = await step(`Exporting the ${store.name}`, runExport);
    console.log(`${documents} documents, ${drafts} of them drafts, and ${assets} assets: ${path}`);
  });
  return 0;
}, 130);
