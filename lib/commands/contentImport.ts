import { parseArguments } from '#lib/cli/parseArguments.ts';
import { step } from '#lib/cli/progress.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { pagesWithoutAddress } from '#lib/linkTools/pagesWithoutAddress.ts';
import { newPassword } from '#lib/processes/startLake.ts';
import { withContentStore } from '#lib/transfer/contentStore.ts';
import { importContent } from '#lib/transfer/importContent.ts';

const usage =
  'npm run content:import -- <file.tar.gz> [--missing | --replace] [--allow-replacement-characters]';

// `npm run content:import`: imports a file of `npm run content:export` or `sanity dataset export` into the content store.
await runCommand(async () => {
  const root = process.cwd();
  const url = process.argv.slice(2).find((argument) => /^https?:\/\//.test(argument));
  if (url) throw new Error(`${url} is not a file: download it first, and give its path.\nUsage: ${usage}`);
  const allowedFlags = ['missing', 'replace', 'allow-replacement-characters'] as const;
  const { file, flags } = parseArguments(allowedFlags, usage);
  if (!file) throw new Error(`No file given.\nUsage: ${usage}`);
  if (flags.has('missing') && flags.has('replace')) throw new Error('Use --missing or --replace, not both.');
  const settings = await readSettings(root, process.env);
  let password: string | undefined;
  const onLine = (line: string) => {
    password ??= newPassword(line);
  };
  try {
    await withContentStore('import', { root, ...settings, onLine }, async (store) => {
      const conflictStrategy = flags.has('replace') ? 'replace' : flags.has('missing') ? 'missing' : 'empty';
      const allowReplacementCharacters = flags.has('allow-replacement-characters');
      const runImport = () => importContent(store, file, { conflictStrategy, allowReplacementCharacters });
      const { documents, skipped } = await step(`Importing into the ${store.name}`, runImport);
      console.log(
        `${documents} documents imported${conflictStrategy === 'missing' ? `, ${skipped} existing documents were left unchanged` : ''}.`,
      );
      for (const line of (await pagesWithoutAddress(store.client)).values()) console.log(line);
    });
  } finally {
    // A lake prints the password only once per store, so show it even if the import failed.
    if (password)
      console.log(
        `The store is new. Password for editing: ${password} – shown this once; set LAKE_PASSWORD to choose.`,
      );
  }
  return 0;
}, 130);
