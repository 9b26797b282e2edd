import { runCommand } from './command.ts';
import { newPassword } from './lake.ts';
import { readCommandLine } from './move/commandLine.ts';
import { withContentStore } from './move/contentStore.ts';
import { importContent } from './move/importContent.ts';
import { step } from './progress.ts';
import { readSettings } from './settings.ts';

const usage =
  'npm run content:import -- <file.tar.gz> [--missing | --replace] [--allow-replacement-characters]';

// `npm run content:import`: what `npm run content:export` or `sanity dataset export` wrote, into the content store.
await runCommand(async () => {
  const root = process.cwd();
  const flags = ['missing', 'replace', 'allow-replacement-characters'] as const;
  const { file, given } = readCommandLine(flags, usage);
  if (!file) throw new Error(`Which file?\nUse it as: ${usage}`);
  if (given.has('missing') && given.has('replace')) throw new Error('Give --missing or --replace, not both.');
  const settings = await readSettings(root, process.env);
  let password: string | undefined;
  const onLine = (line: string) => {
    password ??= newPassword(line);
  };
  try {
    await withContentStore('import', { root, ...settings, onLine }, async (store) => {
      const onto = given.has('replace') ? 'replace' : given.has('missing') ? 'missing' : 'empty';
      const allowReplacementCharacters = given.has('allow-replacement-characters');
      const work = () => importContent(store, file, { onto, allowReplacementCharacters });
      const { documents, skipped } = await step(`Importing into the ${store.name}`, work);
      console.log(
        `${documents} documents imported${onto === 'missing' ? `, ${skipped} were there and stay as they were` : ''}.`,
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
