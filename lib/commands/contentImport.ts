import { parseArguments } from '#lib/cli/parseArguments.ts';
import { step } from '#lib/cli/progress.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { newPassword } from '#lib/processes/startLake.ts';
import { withContentStore } from '#lib/transfer/contentStore.ts';
import { importContent } from '#lib/transfer/importContent.ts';

const usage =
  'npm run content:import -- <file.tar.gz> [--missing | --replace] [--allow-replacement-characters]';

// `npm run content:import`: what `npm run content:export` or `sanity dataset export` wrote, into the content store.
await runCommand(async () => {
  const root = process.cwd();
  const flags = ['missing', 'replace', 'allow-replacement-characters'] as const;
  const { file, given } = parseArguments(flags, usage);
  if (!file) throw new Error(`Which file?\nUse it as: ${usage}`);
  if (given.has('missing') && given.has('replace')) throw new Error('Give --missing or --replace, not both.');
  const settings = await readSettings(root, process.env);
  let password: string | undefined;
  const onLine = (line: string) => {
    password ??= newPassword(line);
  };
  try {
    await withContentStore('import', { root, ...settings, onLine }, async (store) => {
      const conflictStrategy = given.has('replace') ? 'replace' : given.has('missing') ? 'missing' : 'empty';
      const allowReplacementCharacters = given.has('allow-replacement-characters');
      const work = () => importContent(store, file, { conflictStrategy, allowReplacementCharacters });
      const { documents, skipped } = await step(`Importing into the ${store.name}`, work);
      console.log(
        `${documents} documents imported${conflictStrategy === 'missing' ? `, ${skipped} were there and stay as they were` : ''}.`,
      );
    });
  } finally {
    // Said once in the life of a store, so also when nothing came into it.
    if (password)
      console.log(
        `The store is new. Password for editing: ${password} – shown this once; set LAKE_PASSWORD to choose.`,
      );
  }
  return 0;
}, 130);
