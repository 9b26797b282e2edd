import { runCommand } from '#lib/cli/runCommand.ts';
import { runSanity } from '#lib/processes/runSanity.ts';

// `npm run types`: writes the schema out, and from it the types of all queries. `sanity.cli.ts` says what goes where.
await runCommand(async () => {
  const [root, env, onLine] = [process.cwd(), process.env, console.log];
  await runSanity({ root, env, onLine, args: ['schema', 'extract', '--force'] });
  await runSanity({ root, env, onLine, args: ['typegen', 'generate'] });
  return 0;
});
