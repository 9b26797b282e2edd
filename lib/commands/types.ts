import { runCommand } from '#lib/cli/runCommand.ts';
import { runSanity } from '#lib/processes/runSanity.ts';

// `npm run types`: extracts the schema and generates the types of all queries. `sanity.cli.ts` has the paths.
await runCommand(async () => {
  const [root, env, onLine] = [process.cwd(), process.env, console.log];
  await runSanity({ root, env, onLine, args: ['schema', 'extract', '--force'] });
  await runSanity({ root, env, onLine, args: ['typegen', 'generate'] });
  return 0;
});
